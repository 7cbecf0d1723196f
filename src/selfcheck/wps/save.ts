import { call } from './probe';

/** Writes the report onto the desktop and says where it is. */
export function saveToDesktop(root: unknown, name: string, text: string): string {
  const desktop = String(call(root, 'Env.GetDesktopPath'));
  const slash = desktop.includes('\\') ? '\\' : '/';
  const path = `${desktop.replace(/[\\/]+$/, '')}${slash}${name}`;
  call(root, 'FileSystem.WriteFile', path, text);
  return path;
}

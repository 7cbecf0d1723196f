/**
 * Members of the object model by name: the checks ask for more than our adapter knows, also for members that may not be
 * there. Every access crosses to WPS, and every error is WPS's own.
 */
export function ask(object: unknown, path: string): unknown {
  return path.split('.').reduce((at: unknown, member) => (at as Readonly<Record<string, unknown>>)[member], object);
}

export function put(object: unknown, path: string, value: unknown): void {
  const [parent, member] = cut(path);
  (ownerAt(object, parent) as Record<string, unknown>)[member] = value;
}

export function call(object: unknown, path: string, ...args: readonly unknown[]): unknown {
  const [parent, member] = cut(path);
  const owner = ownerAt(object, parent) as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
  const method = owner[member];
  if (typeof method !== 'function') throw new TypeError(`${path} is ${typeof method}`);
  return method.call(owner, ...args);
}

function ownerAt(object: unknown, path: string): unknown {
  return path === '' ? object : ask(object, path);
}

function cut(path: string): [parent: string, member: string] {
  const at = path.lastIndexOf('.');
  return at < 0 ? ['', path] : [path.slice(0, at), path.slice(at + 1)];
}

/** What is thrown, in words, or what comes back. */
export function outcome(act: () => unknown): unknown {
  try {
    return act();
  } catch (problem) {
    return `refused: ${problem instanceof Error ? problem.message : String(problem)}`;
  }
}

/** `refused` without the words, which differ by build. */
export function refuses(act: () => unknown): 'refused' | 'taken' {
  try {
    act();
    return 'taken';
  } catch {
    return 'refused';
  }
}

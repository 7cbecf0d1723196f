import { build } from 'esbuild';
import { inRoot } from './project.mjs';

/** functions.json as Excel reads it, from src/functions/functionsJson.ts. */
export async function functionsJsonText() {
  const { outputFiles } = await build({
    entryPoints: [inRoot('src/functions/functionsJson.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const { functionsJson } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return `${JSON.stringify(functionsJson(), null, 2)}\n`;
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './prepare.mjs';

/** Loads a TypeScript program of this product into Node, which runs none itself before version 22. */
export async function loadProgram(path) {
  const outfile = join(root, '.cache/programs', path.replace(/[.]ts$/, '.mjs'));
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

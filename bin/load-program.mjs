import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { builtProgram, root } from './prepare.mjs';

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packages = Object.keys({ ...dependencies, ...devDependencies });

/** Packages of many files that load twice as fast out of the program's own; no other package in it knows them. */
const inside = { 'bin/read-archive.ts': ['zod'] };

/** Loads a TypeScript program of this product into Node, which runs none itself before version 22. */
export async function loadProgram(path) {
  return import(pathToFileURL(await buildProgram(path)).href);
}

/** Makes one file of a program and all that it needs of ours; whoever runs it meanwhile has the old one or the new one. */
export async function buildProgram(path) {
  const outfile = builtProgram(path);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: packages.filter((name) => !inside[path]?.includes(name)),
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(`${outfile}.${process.pid}`, outputFiles[0].contents);
  renameSync(`${outfile}.${process.pid}`, outfile);
  return outfile;
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type ProgramName = 'read-archive' | 'read-calling-list';

/** The programs of this product that run in processes of their own; `bin/build-programs.mjs` makes them. */
export async function findProgram(name: ProgramName): Promise<string> {
  // Server and command line both run in the product's folder.
  const root = process.cwd();
  const program = join(/* turbopackIgnore: true */ root, '.cache/programs/bin', `${name}.mjs`);
  const isMade = existsSync(/* turbopackIgnore: true */ program);
  // In production it was made with the build; while the product is written it always follows its sources.
  if (process.env.NODE_ENV === 'development') await build(root);
  else if (!isMade || process.env.NODE_ENV !== 'production') await (built ??= build(root));
  return program;
}

let built: Promise<void> | undefined;

async function build(root: string): Promise<void> {
  const builder = join(/* turbopackIgnore: true */ root, 'bin/build-programs.mjs');
  await promisify(execFile)(process.execPath, [builder]);
}

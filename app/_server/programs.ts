import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export type ProgramName = 'read-archive' | 'read-calling-list';

/** The programs of this product that run in processes of their own; `bin/build-programs.mjs` makes them. */
export async function findProgram(name: ProgramName): Promise<string> {
  const root = rootFolder();
  const program = join(/* turbopackIgnore: true */ root, '.cache/programs/bin', `${name}.mjs`);
  const isMade = existsSync(/* turbopackIgnore: true */ program);
  // In production it was made with the build; while the product is written it always follows its sources.
  if (!isMade || process.env.NODE_ENV !== 'production') {
    const builder = join(/* turbopackIgnore: true */ root, 'bin/build-programs.mjs');
    await promisify(execFile)(process.execPath, [builder]);
  }
  return program;
}

/** The server runs in the product's folder; the command line anywhere. */
function rootFolder(): string {
  const beside = dirname(dirname(realpathSync(/* turbopackIgnore: true */ process.argv[1] ?? '.')));
  const isRoot = (folder: string) =>
    existsSync(join(/* turbopackIgnore: true */ folder, 'bin/build-programs.mjs'));
  return [process.cwd(), beside].find(isRoot) ?? process.cwd();
}

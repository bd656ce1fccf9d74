import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Problem } from '@/lib/problem';
import type { Given } from './arguments';

/** The absolute path of a file that is there. */
export async function requireFile({ folder }: Pick<Given, 'folder'>, named: string): Promise<string> {
  const file = resolve(folder, named);
  const facts = await stat(file).catch(() => undefined);
  if (facts?.isFile()) return file;
  const message = facts ? `${file} is no file.` : `There is no file ${file}.`;
  throw new Problem({ kind: 'not-found', code: 'no-file', message });
}

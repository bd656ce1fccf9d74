import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runShell } from './shell.mjs';

/** Milliseconds that unzip and sqlite3 take for the same values, with an index of the order and one of the key. */
export function importBare(cache, zip) {
  const file = join(cache, 'bare.sqlite');
  mkdirSync(cache, { recursive: true });
  rmSync(file, { force: true });
  const began = performance.now();
  runShell(
    `unzip -p '${zip}' r.csv | sqlite3 '${file}' \
      'create table r(position integer, phone, first, last, city, account, due)' \
      '.mode csv' '.import --skip 1 /dev/stdin r' \
      'create unique index by_position on r(position)' 'create index by_phone on r(phone)'`,
  );
  return performance.now() - began;
}

/** Milliseconds that sqlite3 and zip take to write them into a ZIP again. */
export function exportBare(cache) {
  const target = join(cache, 'bare.zip');
  rmSync(target, { force: true });
  const began = performance.now();
  const columns = 'phone, first, last, city, account, due';
  runShell(`sqlite3 -csv '${join(cache, 'bare.sqlite')}' 'select ${columns} from r' | zip -q6 '${target}' -`);
  return performance.now() - began;
}

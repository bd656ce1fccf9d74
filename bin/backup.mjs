#!/usr/bin/env node
/**
 * `npm run backup -- <file>`: a copy of the SQLite database as it is at one instant, while the server goes on working.
 * It runs in a process of its own, because SQLite copies in one go and would hold up every request meanwhile. The file
 * appears under its name only when it is whole, checked and on the disk.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { root } from './prepare.mjs';

const source = join(process.env.TENANTRY_DATA_DIR || join(root, 'data'), 'tenantry.sqlite');

try {
  const target = nameOfCopy(process.argv[2]);
  const partial = `${target}.part`;
  rmSync(partial, { force: true });
  copy(partial);
  check(partial);
  flush(partial);
  renameSync(partial, target);
  flush(dirname(target));
  console.log(`Backup of ${source} is in ${target}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function nameOfCopy(argument) {
  if (!argument) throw new Error('Name the file to write: npm run backup -- /backups/tenantry.sqlite');
  const target = resolve(argument);
  if (existsSync(target)) throw new Error(`${target} exists already: choose another name, or move it away.`);
  if (!existsSync(source))
    throw new Error(`There is no database at ${source}: set TENANTRY_DATA_DIR as for the server.`);
  return target;
}

function copy(partial) {
  const database = new Database(source, { readonly: true });
  database.prepare('VACUUM INTO ?').run(partial);
  database.close();
}

function check(partial) {
  const database = new Database(partial, { readonly: true });
  const broken = [
    ...database.pragma('integrity_check').filter((row) => row.integrity_check !== 'ok'),
    ...database.pragma('foreign_key_check'),
  ];
  database.close();
  if (broken.length > 0)
    throw new Error(`The copy is not sound, so it was left as ${partial}: ${JSON.stringify(broken[0])}`);
}

function flush(path) {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

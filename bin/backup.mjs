#!/usr/bin/env node
/**
 * `npm run backup -- <file>`: a copy of the SQLite database as it is at one instant, while the server goes on working.
 * It runs in a process of its own, because SQLite copies in one go and would hold up every request meanwhile. The file
 * appears under its name only when it is whole, checked and on the disk. The records of calling lists, and histories that
 * came with imports, are files beside the database, written once: those that the copy refers to are in `<file>.records`.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { root } from './prepare.mjs';

const dataFolder = process.env.TENANTRY_DATA_DIR || join(root, 'data');
const source = join(dataFolder, 'tenantry.sqlite');
const recordsFolder = join(dataFolder, 'records');

try {
  const target = nameOfCopy(process.argv[2]);
  const partial = `${target}.part`;
  const partialRecords = `${target}.records.part`;
  rmSync(partial, { force: true });
  rmSync(partialRecords, { recursive: true, force: true });
  // Before the database: what it refers to a moment later cannot be taken away in between.
  keepBatches(listBatches(), partialRecords);
  copy(partial);
  check(partial);
  settleBatches(partial, partialRecords);
  flush(partial);
  if (existsSync(partialRecords)) renameSync(partialRecords, `${target}.records`);
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
  const there = [target, `${target}.records`].find((path) => existsSync(path));
  if (there) throw new Error(`${there} exists already: choose another name, or move it away.`);
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

function listBatches() {
  return existsSync(recordsFolder)
    ? readdirSync(recordsFolder).filter((name) => name.endsWith('.sqlite'))
    : [];
}

/** A batch never changes, so another name for the same file is a copy; on another disk it is copied. */
function keepBatches(names, folder) {
  if (names.length > 0) mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of names) {
    const [from, to] = [join(recordsFolder, name), join(folder, name)];
    try {
      linkSync(from, to);
    } catch (error) {
      if (error.code === 'ENOENT') continue; // nothing referred to it any more
      copyFileSync(from, to);
      flush(to);
    }
  }
}

/** Exactly those that the copy refers to. */
function settleBatches(partial, folder) {
  const referred = new Set(readReferred(partial).map((batch) => `${batch}.sqlite`));
  const kept = new Set(existsSync(folder) ? readdirSync(folder) : []);
  keepBatches(
    [...referred].filter((name) => !kept.has(name)),
    folder,
  );
  for (const name of kept) if (!referred.has(name)) rmSync(join(folder, name));
  const missing = [...referred].find((name) => !existsSync(join(folder, name)));
  if (missing)
    throw new Error(`The records in ${join(recordsFolder, missing)} are not there; no backup was made.`);
  if (!existsSync(folder)) return;
  if (referred.size === 0) rmSync(folder, { recursive: true });
  else flush(folder);
}

function readReferred(partial) {
  const database = new Database(partial, { readonly: true });
  const hasTable = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'calling_lists'").get();
  const referred = hasTable
    ? database
        .prepare(
          'SELECT batch FROM calling_lists UNION SELECT history_batch FROM tenants WHERE history_batch IS NOT NULL',
        )
        .pluck()
        .all()
    : [];
  database.close();
  return referred;
}

function flush(path) {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

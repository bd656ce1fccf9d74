import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diskFull, isDiskFull } from '@/app/_server/spool-space';
import type { Context } from '@/lib/context';
import { notFound, Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { findTenantByUrl } from '@/lib/tenants/find-by-url';
import { getTenant } from '@/lib/tenants/get-tenant';
import { exportTenant } from '@/lib/transfer/export-tenant';
import type { Given } from './arguments';
import { exitCodes } from './exit-codes';
import { openContext } from './opened';
import { write, writeJson } from './write';

/** Writes a tenant's archive to a file, which appears under its name when it is whole, or to standard output. */
export async function exportArchive(given: Given, signal: AbortSignal): Promise<number> {
  const isPiped = given.output === '-';
  if (isPiped && process.stdout.isTTY)
    throw refused(
      'terminal',
      'An archive is not for a terminal: name a file with -o, or send it on with a pipe.',
    );
  const context = await openContext(given);
  const { id } = await findTenant(context, given.subject);
  if (given.output !== undefined && !isPiped) refuseExisting(resolve(given.folder, given.output), given);
  const archive = await exportTenant(context, { id }, { signal });
  const file = isPiped ? '-' : resolve(given.folder, given.output ?? archive.fileName);
  const tally = { bytes: 0, hash: createHash('sha256') };
  try {
    if (!isPiped) refuseExisting(file, given);
    const counted = count(archive.bytes, tally);
    await (isPiped ? pipe(counted) : save(counted, file));
  } finally {
    await archive.discard();
  }
  const { tenant } = archive;
  const sha256 = tally.hash.digest('hex');
  const result = { file, bytes: tally.bytes, sha256, tenant, manifest: await archive.manifest() };
  if (given.json && !isPiped) await writeJson(result);
  else
    await write(
      'stderr',
      `${tenant.name} is in ${isPiped ? 'standard output' : file}, ${tally.bytes} bytes.\n`,
    );
  return exitCodes.done;
}

async function findTenant(context: Context, named: string) {
  const byUrl = await ask(context, findTenantByUrl, { url: named });
  if (byUrl) return byUrl;
  const tenant = await ask(context, getTenant, { id: named.toLowerCase() });
  if (tenant.deletedAt !== null) throw notFound('tenant');
  return tenant;
}

function refuseExisting(file: string, { force }: Given): void {
  if (force || !existsSync(file)) return;
  throw refused('file-exists', `${file} exists already: name another with -o, or add --force to replace it.`);
}

function refused(code: string, message: string): Problem {
  return new Problem({ kind: 'invalid', code, message });
}

interface Tally {
  bytes: number;
  hash: ReturnType<typeof createHash>;
}

async function* count(bytes: AsyncIterable<Uint8Array>, tally: Tally) {
  for await (const chunk of bytes) {
    tally.bytes += chunk.length;
    tally.hash.update(chunk);
    yield chunk;
  }
}

async function pipe(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of bytes) await write('stdout', chunk);
}

async function save(bytes: AsyncIterable<Uint8Array>, file: string): Promise<void> {
  const partial = `${file}.part`;
  const handle = await open(partial, 'w', 0o600);
  try {
    for await (const chunk of bytes) await handle.writeFile(chunk);
    await handle.sync();
    await handle.close();
    await rename(partial, file);
    await flush(dirname(file));
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw isDiskFull(error) ? diskFull() : error;
  }
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

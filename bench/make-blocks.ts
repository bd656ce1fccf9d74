import type { OpenStorage } from '@/db/open';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { buildNumberSpaces } from '@/lib/number-spaces/build-spaces';
import { givenFolder } from './make-tenants';
import { systems, tenantOf } from './tenant-of';

const tenantCount = 1000;
const blocksAtOnce = 10_000;
const firstNumber = 46_000_000_000;
/** Ten numbers, then ten that nobody has. */
const blockSize = 10;
const spacing = 20;
const madeAt = '2026-01-01T08:00:00.000Z';

/** A data folder with so many blocks of access numbers: every third one free, the others with a thousand tenants. */
export function givenBlocksFolder(parent: string, count: number): Promise<string> {
  return givenFolder({ parent, name: `blocks-${count}`, make: (storage) => makeBlocks(storage, count) });
}

/**
 * Blocks of an archive, spread over all of them: one that is free there, one that somebody else holds, one that is not
 * there, and one that lies half in a block and half beside it.
 */
export function archivedBlocks(many: number, count: number): { number: string; count: number }[] {
  return Array.from({ length: many }, (_, turn) => {
    const near = Math.floor((turn * count) / many);
    const free = near - (near % 3); // the two after it are held
    const starts = [
      startOf(free),
      startOf(free + 1),
      startOf(free) + blockSize,
      startOf(free + 2) + blockSize / 2,
    ];
    return { number: String(starts[turn % 4]), count: blockSize };
  });
}

function startOf(at: number): number {
  return firstNumber + at * spacing;
}

async function makeBlocks(storage: OpenStorage, count: number): Promise<void> {
  await buildNumberSpaces({ storage }); // of nothing yet; from here on every insertion keeps them
  const tenants = Array.from({ length: tenantCount }, (_, at) => ({ ...tenantOf(at), telephony: null }));
  await storage.transact(async (stores) => {
    for (const system of systems()) await stores.telephonySystems.insert(system);
    await stores.tenants.insertMany(tenants);
  });
  for (let from = 0; from < count; from += blocksAtOnce) {
    const length = Math.min(blocksAtOnce, count - from);
    const saved = Array.from({ length }, (_, next) => blockOf(from + next, tenants));
    await storage.transact((stores) => stores.accessNumbers.write({ saved }, madeAt));
  }
}

function blockOf(at: number, tenants: readonly { id: string; name: string }[]): AccessNumberBlock {
  const holder = at % 3 === 0 ? undefined : tenants[at % tenantCount];
  return {
    id: `01950003-0000-7000-8000-${String(at).padStart(12, '0')}`,
    number: String(startOf(at)),
    last: String(startOf(at) + blockSize - 1),
    count: blockSize,
    media: 'VOICE',
    state: holder ? 'assigned' : 'free',
    stateUntil: null,
    tenant: holder ? { id: holder.id, name: holder.name } : null,
    reservedBy: null,
    lastTenant: null,
    trunks: [],
    smsAccounts: [],
    note: null,
    source: 'json',
    createdAt: madeAt,
    updatedAt: madeAt,
    version: 1,
  };
}

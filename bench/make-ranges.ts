import { type OpenStorage, openStorage } from '@/db/open';
import { buildNumberSpaces } from '@/lib/number-spaces/build-spaces';
import type { Tenant } from '@/lib/tenants/model';
import { givenFolder } from './make-tenants';
import { systems, tenantOf } from './tenant-of';

/** How many ranges of ten-digit numbers each tenant of this set has. */
const rangesPerTenant = 20;
const tenantsAtOnce = 500;
const firstNumber = 4_600_000_000;
/** One range begins in every thousand numbers. */
const spacing = 1000;

/** The telephony system that all of the ranges are on. */
export function rangesSystem() {
  const [system] = systems();
  if (!system) throw new Error('There is no telephony system.');
  return system;
}

/** A data folder with so many disjoint ranges in one number space, a tenant to every twenty of them. */
export function givenRangesFolder(parent: string, count: number): Promise<string> {
  return givenFolder({ parent, name: `ranges-${count}`, make: (storage) => makeRanges(storage, count) });
}

/** Opens it in this process. */
export function openFolder(dataFolder: string): Promise<OpenStorage> {
  return openStorage({ dataFolder });
}

/** Range `at`: 1 to 800 numbers somewhere in a thousand of its own, the same in every run. */
export function benchRange(at: number): { first: string; last: string } {
  const size = 1 + ((at * 7919) % 800);
  const start = firstNumber + at * spacing + ((at * 104_729) % (spacing - size));
  return { first: String(start), last: String(start + size - 1) };
}

async function makeRanges(storage: OpenStorage, count: number): Promise<void> {
  await buildNumberSpaces({ storage }); // of nothing yet; from here on every insertion keeps them
  await storage.transact((stores) => stores.telephonySystems.insert(rangesSystem()));
  const tenants = Math.ceil(count / rangesPerTenant);
  for (let from = 0; from < tenants; from += tenantsAtOnce) {
    const length = Math.min(tenantsAtOnce, tenants - from);
    const chunk = Array.from({ length }, (_, at) => withRanges(from + at));
    await storage.transact((stores) => stores.tenants.insertMany(chunk));
  }
}

function withRanges(at: number): Tenant {
  const tenant = tenantOf(at);
  if (!tenant.telephony) throw new Error('A tenant of the benchmark has telephony.');
  const own = Array.from({ length: rangesPerTenant }, (_, next) => benchRange(at * rangesPerTenant + next));
  const directoryNumbers = own.map(({ first, last }) => `${first}-${last}`).join(',');
  return {
    ...tenant,
    telephony: {
      ...tenant.telephony,
      system: rangesSystem().name,
      customerNumber: at + 1,
      directoryNumbers: [{ directoryNumbers, prefixLength: 0, extraDigits: '' }],
      commonAbbreviatedNumbers: [],
    },
  };
}

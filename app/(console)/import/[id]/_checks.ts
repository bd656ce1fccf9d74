import { read } from '@/app/_server/context';
import type { CountedCheck, HandCheck } from '@/components/transfer/check-list';
import { formatCount } from '@/components/ui/format-count';
import { listCallingLists } from '@/lib/calling-lists/read-lists';
import type { PlanKind, PlanVerdict } from '@/lib/transfer/model';
import { listImportItems, type PlanItemPage } from '@/lib/transfer/read-imports';
import type { TenantImport } from '@/lib/transfer/store';

const takenVerdicts = ['create', 'assign', 'keep', 'replace'] as const satisfies PlanVerdict[];

/** What the archive held beside what is here now. */
export async function countChecks({ id, content, tenantId }: TenantImport): Promise<CountedCheck[]> {
  if (content === null || tenantId === null) return [];
  const lists = await read(listCallingLists, { tenantId });
  const archived = content.callingLists.reduce((sum, list) => sum + list.records, 0);
  const here = lists.reduce((sum, list) => sum + list.records, 0);
  return [
    compare('Access numbers', {
      here: await countNumbers(id),
      archived: content.accessNumbers.reduce((sum, { count }) => sum + count, 0),
      href: `/tenants/${tenantId}?tab=numbers`,
    }),
    compare('People', { here: await countTaken(id, 'person'), archived: content.people.length }),
    compare('Calling lists', { here: lists.length, archived: content.callingLists.length }),
    compare('Records of calling lists', { here, archived }),
  ];
}

interface Compared {
  here: number;
  archived: number;
  href?: string;
}

function compare(what: string, { here, archived, href }: Compared): CountedCheck {
  return {
    what,
    found: `${formatCount(here)} of ${formatCount(archived)}`,
    isRight: here >= archived,
    ...(href !== undefined && { href }),
  };
}

/** Blocks may be other ones here than in the archive, so their numbers are counted. */
async function countNumbers(id: string): Promise<number> {
  let numbers = 0;
  for (const verdict of takenVerdicts) {
    let after: string | undefined;
    do {
      const page: PlanItemPage = await read(listImportItems, {
        id,
        kind: 'access-number',
        verdict,
        limit: 200,
        after,
      });
      numbers += page.items.reduce((sum, { what }) => sum + countRange(what), 0);
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  return numbers;
}

/** `4670100–4670199` has a hundred, `4670100` one. */
function countRange(what: string): number {
  const [first = '', last = first] = what.split('–');
  return /^\d+$/.test(first) && /^\d+$/.test(last) ? Number(BigInt(last) - BigInt(first)) + 1 : 0;
}

async function countTaken(id: string, kind: PlanKind): Promise<number> {
  let taken = 0;
  for (const verdict of takenVerdicts)
    taken += (await read(listImportItems, { id, kind, verdict, limit: 1 })).total;
  return taken;
}

const always = [
  { name: 'call-in', what: 'Call one of its numbers from outside', why: null },
  { name: 'call-out', what: 'Call out from one of its phones', why: null },
  { name: 'retired', what: 'Retire it where it came from', why: 'Only when everything works here.' },
];

/** What no count can tell; what a template was made from is not retired. */
export async function listHandChecks({ id, checks, templateId }: TenantImport): Promise<HandCheck[]> {
  const [secrets, byHand] = [
    await read(listImportItems, { id, kind: 'secret', limit: 100 }),
    await read(listImportItems, { id, verdict: 'by-hand', limit: 100 }),
  ];
  const found = new Map([...secrets.items, ...byHand.items].map((item) => [item.position, item]));
  return [
    ...[...found.values()].map(({ position, what, reason }) => ({
      name: `item-${position}`,
      what,
      why: reason,
    })),
    ...always.filter(({ name }) => templateId === null || name !== 'retired'),
  ].map((check) => ({ ...check, done: checks[check.name] ?? false }));
}

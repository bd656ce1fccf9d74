import * as z from 'zod';
import { type LostAccessNumbers, takeBackAll } from '../access-numbers/tenant-numbers';
import { type CommandContext, command, listSubjects } from '../command';
import { subtract, successor } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { parseNumbers, writeNumbers } from '../numbering/parse-numbers';
import { tellHolder } from '../partners/model';
import { requireRoomBelow } from '../partners/require-depth';
import { conflict, type Issue } from '../problem';
import { getBinned, saveTenant } from './change-tenant';
import { findHolds } from './check-holds';
import { deriveUrl, nameKey } from './keys';
import { type Tenant, TenantDraft } from './model';
import type { HeldRange } from './store';
import { customerNumber, type TelephonyProfile } from './telephony-profile';

const heldPerPage = 1000;

export const restoreInput = z.strictObject({
  id: z.string(),
  /** Used instead where the tenant's own was taken meanwhile. */
  name: TenantDraft.shape.name.optional(),
  url: TenantDraft.shape.url.optional(),
  customerNumber: customerNumber.optional(),
});

export interface Restored {
  tenant: Tenant;
  /** Numbers that somebody else holds now; they were left out. */
  lost: HeldRange[];
  lostAccessNumbers: LostAccessNumbers[];
}

/**
 * Takes a tenant out of the bin, with those of its numbers that nobody else holds; the others are named in `lost`
 * and `lostAccessNumbers`.
 * Throws `conflict` when its name, url or customer number was taken; each issue suggests another.
 */
export const restoreTenant = command({
  name: 'tenant.restore',
  input: restoreInput,
  run: (context, input) => restore(context, input),
});

/** The same for other commands (undo). */
export async function restore(context: CommandContext, { id, ...instead }: z.output<typeof restoreInput>) {
  const binned = await getBinned(context, id);
  const wanted: Tenant = {
    ...binned,
    name: instead.name ?? binned.name,
    url: instead.url ?? binned.url,
    telephony: binned.telephony && renumber(binned.telephony, instead.customerNumber),
  };
  if (binned.isPartner) await requireRoomBelow(context, binned.partnerId);
  await requireFree(context, wanted);
  const { telephony, lost } = await takeBackNumbers(context, wanted);
  const { result: tenant, audit } = await saveTenant(context, binned, {
    ...wanted,
    telephony,
    deletedAt: null,
    movedTo: null,
  });
  const numbers = await takeBackAll(context, tenant, binned.deletedAt ?? context.now);
  const result: Restored = { tenant, lost, lostAccessNumbers: numbers.lost };
  return { result, audit: [...numbers.audit, ...listSubjects(audit)] };
}

/** M4: a customer name that only repeats the number goes with it. */
function renumber(telephony: TelephonyProfile, number = telephony.customerNumber): TelephonyProfile {
  const follows = telephony.customerName === String(telephony.customerNumber);
  return {
    ...telephony,
    customerNumber: number,
    customerName: follows ? String(number) : telephony.customerName,
  };
}

async function requireFree({ stores }: CommandContext, { id, name, url, telephony }: Tenant): Promise<void> {
  const system = telephony ? await stores.telephonySystems.findByName(telephony.system) : undefined;
  const holders = await stores.tenants.findHolders({
    nameKey: nameKey(name),
    url,
    exceptId: id,
    ...(system && telephony
      ? { customer: { systemId: system.id, customerNumber: telephony.customerNumber } }
      : {}),
  });
  if (holders.length === 0) return;
  const issues = holders.map(async ({ taken, ...holder }): Promise<Issue> => {
    if (taken === 'customerNumber') {
      return {
        path: 'customerNumber',
        code: 'customer-number-taken',
        message: `Customer number ${telephony?.customerNumber} belongs to ${holder.name} now. Restore with another one.`,
        ...tellHolder(holder),
      };
    }
    const suggestion = await suggestFree(stores, taken, taken === 'name' ? name : url);
    return {
      path: taken,
      code: `${taken}-taken`,
      message: `The ${taken} ${taken === 'name' ? name : url} belongs to ${holder.name} now. Restore as ${suggestion}.`,
      ...tellHolder(holder),
      suggestion,
    };
  });
  throw conflict(await Promise.all(issues));
}

async function suggestFree(
  stores: CommandContext['stores'],
  what: 'name' | 'url',
  taken: string,
): Promise<string> {
  for (let number = 2; ; number += 1) {
    const candidate = what === 'name' ? `${taken} ${number}` : deriveUrl(`${taken}-${number}`);
    const holders = await stores.tenants.findHolders(
      what === 'name' ? { nameKey: nameKey(candidate) } : { url: candidate },
    );
    if (holders.length === 0) return candidate;
  }
}

async function takeBackNumbers(context: CommandContext, { telephony, id }: Tenant) {
  const { stores } = context;
  const system = telephony ? await stores.telephonySystems.findByName(telephony.system) : undefined;
  if (!telephony || !system) return { telephony, lost: [] };
  const systemId = system.id;
  const lost: HeldRange[] = [];
  async function free(text: string): Promise<NumberRange[]> {
    const { ranges } = parseNumbers(text);
    const held: HeldRange[] = [];
    for (const range of ranges)
      held.push(...(await listAllHeld(stores, { systemId, range, exceptTenantId: id })));
    lost.push(...held);
    return held.length === 0 ? ranges : subtract(ranges, held);
  }
  const directoryNumbers: TelephonyProfile['directoryNumbers'] = [];
  for (const entry of telephony.directoryNumbers) {
    const left = await free(entry.directoryNumbers);
    for (const piece of split(left, entry.extraDigits))
      directoryNumbers.push({ ...entry, directoryNumbers: writeNumbers(piece) });
  }
  const commonAbbreviatedNumbers: TelephonyProfile['commonAbbreviatedNumbers'] = [];
  for (const entry of telephony.commonAbbreviatedNumbers) {
    const left = await free(entry.commonAbbreviatedNumbers);
    for (const piece of split(left, entry.extraDigits))
      commonAbbreviatedNumbers.push({ ...entry, commonAbbreviatedNumbers: writeNumbers(piece) });
  }
  const left = { ...telephony, directoryNumbers, commonAbbreviatedNumbers };
  const holds = await findHolds(context, left, systemId);
  if (holds.length > 0) throw conflict(holds);
  return { telephony: left, lost };
}

/** Every interval that others hold of the range, in pages. */
async function listAllHeld(
  { numberRanges }: CommandContext['stores'],
  wanted: { systemId: string; range: NumberRange; exceptTenantId: string },
): Promise<HeldRange[]> {
  const found: HeldRange[] = [];
  let first: string | undefined = wanted.range.first;
  while (first !== undefined && first <= wanted.range.last) {
    const range: NumberRange = { first, last: wanted.range.last };
    const page = await numberRanges.listOverlaps({ ...wanted, range, limit: heldPerPage });
    found.push(...page);
    const end = page.at(-1)?.last;
    first = page.length < heldPerPage || end === undefined ? undefined : successor(end);
  }
  return found;
}

/** M17: extra digits and commas exclude each other, so what is left of such an entry becomes entries of its own. */
function split(ranges: NumberRange[], extraDigits: string): NumberRange[][] {
  if (ranges.length === 0) return [];
  return extraDigits === '' ? [ranges] : ranges.map((range) => [range]);
}

import type { AuditEntry } from '../audit/model';
import type { CommandContext } from '../command';
import { addUpMonths, changesOf } from '../licences/add-up';
import type { LicenceChange } from '../licences/model';
import type { Tenant } from '../tenants/model';
import type { DemoMark } from './mark';

const atOnce = 200;

/** Takes the licence use of demo tenants, which are gone by now, out of the months again: nobody ever used them. */
export async function forgetLicences({ stores }: CommandContext, mark: DemoMark): Promise<void> {
  const filledAt = await stores.licenceMonths.filledAt();
  // Where the months were filled later, they know nothing of what was before: only of how it was then.
  const since = filledAt !== undefined && filledAt > mark.loadedAt ? filledAt : '';
  const changes: LicenceChange[] = [];
  for (const id of mark.tenantIds) changes.push(...changesSince(since, await readHistory(stores.audit, id)));
  await stores.licenceMonths.add(addUpMonths(changes.map((change) => ({ ...change, by: -change.by }))));
}

function changesSince(since: string, history: AuditEntry[]): LicenceChange[] {
  const later = history.filter(({ at }) => at > since);
  const then = history.findLast(({ at }) => at <= since);
  return [
    ...changesOf({ added: stateOf(then?.after), gone: [] }),
    ...later.flatMap(({ before, after }) => changesOf({ added: stateOf(after), gone: stateOf(before) })),
  ];
}

/** What the log keeps of a tenant is the tenant. */
function stateOf(logged: unknown): Tenant[] {
  return logged ? [logged as Tenant] : [];
}

/** Every change of the tenant itself, oldest first. */
async function readHistory(
  audit: CommandContext['stores']['audit'],
  tenantId: string,
): Promise<AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (let before: number | undefined; ; before = found.at(-1)?.sequence) {
    const page = await audit.list({ tenantId }, { limit: atOnce, before });
    found.push(...page);
    if (page.length < atOnce) break;
  }
  return found.filter(({ entity }) => entity === 'tenant').reverse();
}

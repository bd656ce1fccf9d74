import * as z from 'zod';
import type { AuditSubject } from '../../audit/model';
import { type CommandContext, type CommandOutcome, command, listSubjects } from '../../command';
import { ExpectedVersion } from '../../expected-version';
import { appointPartner } from '../../partners/appoint-partner';
import { moveBelow } from '../../partners/move-below';
import { retirePartner } from '../../partners/retire-partner';
import { requirePermission } from '../../permissions';
import { changeTenant, requireVersion, saveTenant } from '../../tenants/change-tenant';
import { countedFrom, findFreeName } from '../../tenants/free-names';
import type { Tenant } from '../../tenants/model';
import { findField } from './fields';
import { findPartner } from './partner-of-number';
import type { SentRecord } from './read-record';
import { readTenant, type SentTenant } from './read-tenant';
import { getChangeable, withPartner } from './read-tenant-by-id';
import { shownText } from './tenant-document';

type Step = (context: CommandContext, tenant: Tenant) => Promise<CommandOutcome<Tenant>>;

/** Changes what the record names: absent stays, empty clears; all of it, or nothing. */
export const updateTenantByRest = command({
  name: 'tenant.update',
  input: z.strictObject({
    number: z.number().optional(),
    expectedVersion: ExpectedVersion,
    record: z.custom<SentRecord>((value) => value instanceof Map),
  }),
  async run(context, { number, expectedVersion, record }) {
    const { stores } = context;
    const found = await getChangeable(stores, number);
    await requireVersion(context, found, expectedVersion);
    const sent = readTenant(withoutWhatIsSo(record, await withPartner(stores, found)));
    let tenant = found;
    const audit: AuditSubject[] = [];
    for (const step of stepsOf(sent)) {
      const done = await step(context, tenant);
      tenant = done.result;
      audit.push(...listSubjects(done.audit));
    }
    return { result: tenant, audit: audit.length === 0 ? null : audit };
  },
});

/**
 * What was read and is sent back as it was changes nothing, also where this door cannot say it: the time zone of another
 * door, which is empty here, stays.
 */
function withoutWhatIsSo(record: SentRecord, subject: Parameters<typeof shownText>[1]): SentRecord {
  const isSo = ([name, value]: readonly [string, string]) => {
    const field = findField(name);
    return field !== undefined && shownText(field, subject) === value.trim();
  };
  return new Map([...record].filter((entry) => !isSo(entry)));
}

function stepsOf({ draft, active, isPartner, partner }: SentTenant): Step[] {
  const steps: Step[] = [];
  if (isPartner !== undefined)
    steps.push(async (context, { id }) => {
      const { name, run } = isPartner ? appointPartner : retirePartner;
      requirePermission(context.actor, name);
      return run(context, { id, expectedVersion: undefined }, undefined);
    });
  if (partner !== undefined)
    steps.push(async (context, tenant) => {
      requirePermission(context.actor, 'tenant.assign-partner');
      return moveBelow(context, tenant, await findPartner(context.stores, partner));
    });
  if (active !== undefined)
    steps.push(async (context, tenant) => {
      requirePermission(context.actor, active ? 'tenant.activate' : 'tenant.deactivate');
      const status = active ? 'active' : 'inactive';
      return status === tenant.status
        ? { result: tenant, audit: null }
        : saveTenant(context, tenant, { status });
    });
  if (Object.keys(draft).length > 0)
    steps.push(async (context, tenant) =>
      changeTenant(context, tenant, await withName(context, tenant, draft)),
    );
  return steps;
}

/** L22: a tenant is never without a name here; one whose name is cleared is called like its company. */
async function withName(
  { stores }: CommandContext,
  tenant: Tenant,
  draft: SentTenant['draft'],
): Promise<SentTenant['draft']> {
  if (draft.name !== null) return draft;
  const company = 'company' in draft ? draft.company : tenant.company;
  if (typeof company !== 'string' || company === tenant.name) return { ...draft, name: tenant.name };
  return { ...draft, name: await findFreeName(stores, countedFrom(company, ' ')) };
}

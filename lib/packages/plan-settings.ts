import { createMergePatch, isEqual, listPatchedPaths } from '../merge-patch';
import { labelOf } from '../tenants/describe-tenant';
import type { Tenant } from '../tenants/model';
import type { ArchivedTenant, ImportChoices } from '../transfer/model';
import { type ItemDraft, settled } from '../transfer/plan-item';
import { groups, saysSomething } from '../transfer/plan-tenant';
import { tenantKeys } from '../transfer/wanted-tenant';
import { planObject } from './plan-object';

const settings = (Object.keys(groups) as (keyof typeof groups)[]).filter((group) => group !== 'endpoints');

interface Planned {
  items: ItemDraft[];
  /** Members of the tenant that get the package's value. */
  changes: Partial<Tenant>;
}

/** The groups of settings that the package says something about; what it says nothing about stays. */
export function planSettings(packed: ArchivedTenant, target: Tenant, choices: ImportChoices): Planned {
  const changes: Partial<Tenant> = {};
  const items = settings
    .filter((group) => saysSomething(packed[group]))
    .map((group) => {
      const [before, after] = [target[group], packed[group]];
      const isNew = !saysSomething(before);
      const { item, comesIn } = planObject(choices, {
        kind: 'setting',
        key: `setting:${group}`,
        what: groups[group],
        conflict: 'package-setting',
        standing: isEqual(before, after) ? 'same' : isNew ? 'new' : 'other',
        reason: isNew ? null : sayChanged(group, before, after),
      });
      if (comesIn) Object.assign(changes, { [group]: after });
      return item;
    });
  return { items, changes };
}

function sayChanged(group: string, before: unknown, after: unknown): string {
  const patch = createMergePatch({ [group]: before }, { [group]: after });
  return `Changes: ${listPatchedPaths(patch).map(labelOf).join(', ')}.`;
}

/** What is the tenant's own wherever it is, and no matter of a package. */
export function planIdentity(packed: ArchivedTenant, target: Tenant): ItemDraft {
  const from = packed.id === target.id ? '' : ` The package is of ${packed.name}.`;
  return settled({
    kind: 'tenant',
    key: tenantKeys.tenant,
    what: target.name,
    verdict: 'keep',
    reason: `Keeps its name, url, number, status and partner.${from}`,
  });
}

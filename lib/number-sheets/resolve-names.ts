import { accessNumberLimits } from '../access-numbers/limits';
import { nameKey } from '../tenants/keys';
import type { JudgedRow, RowIssue, Verdict } from './model';
import type { ReadRow, WrittenNames } from './read-row';
import type { NamedTenant, NumberSheetStore } from './store';

export interface Unresolved {
  entry: JudgedRow;
  block: NonNullable<ReadRow['block']>;
  names: WrittenNames;
}

const perQuery = 500;

/** Puts tenants, trunks and SMS accounts for what was written, and refuses rows that name what is not there. */
export async function resolveNames(store: NumberSheetStore, rows: readonly Unresolved[]): Promise<void> {
  const tenants = await findTenants(store, rows);
  const { trunks, smsAccounts } = await store.listNames();
  const [trunkOf, accountOf] = [byKey(trunks), byKey(smsAccounts)];
  for (const [at, { entry, block, names }] of rows.entries()) {
    if (at % perQuery === 0) await store.giveWay();
    const tenant = names.tenant === '' ? [] : (tenants.get(names.tenant) ?? []);
    const unknownTrunk = names.trunks.find(({ name }) => !trunkOf.has(nameKey(name)));
    const unknownAccount = names.smsAccounts.find((name) => !accountOf.has(nameKey(name)));
    if (names.tenant !== '' && tenant.length !== 1) refuse(entry, ...complainOfTenant(names.tenant, tenant));
    else if (unknownTrunk) refuse(entry, 'unknown-trunk', missing('trunks', 'trunk', unknownTrunk.name));
    else if (unknownAccount)
      refuse(entry, 'unknown-sms-account', missing('smsAccounts', 'SMS account', unknownAccount));
    else if (names.trunks.length > accessNumberLimits.trunks)
      refuse(entry, 'invalid', {
        path: 'trunks',
        code: 'too-large',
        message: `At most ${accessNumberLimits.trunks} trunks fit.`,
      });
    else if (hasTwice(names.trunks.map(({ name, prefix }) => `${nameKey(name)} ${prefix}`)))
      refuse(entry, 'invalid', {
        path: 'trunks',
        code: 'listed-twice',
        message: 'A trunk is listed twice. Remove one.',
      });
    else if (hasTwice(names.smsAccounts.map(nameKey)))
      refuse(entry, 'invalid', {
        path: 'smsAccounts',
        code: 'listed-twice',
        message: 'An SMS account is listed twice. Remove one.',
      });
    else
      entry.planned = {
        ...block,
        tenant: tenant[0] ? { id: tenant[0].id, name: tenant[0].name } : null,
        trunks: names.trunks.map(({ name, prefix }) => ({
          name: trunkOf.get(nameKey(name)) ?? name,
          prefix,
        })),
        smsAccounts: names.smsAccounts.map((name) => accountOf.get(nameKey(name)) ?? name),
      };
  }
}

async function findTenants(store: NumberSheetStore, rows: readonly Unresolved[]) {
  const texts = [...new Set(rows.map(({ names }) => names.tenant))].filter((text) => text !== '');
  const found: NamedTenant[] = [];
  for (let at = 0; at < texts.length; at += perQuery)
    found.push(...(await store.findTenants(texts.slice(at, at + perQuery))));
  const byText = new Map<string, NamedTenant[]>();
  for (const named of found) byText.set(named.text, [...(byText.get(named.text) ?? []), named]);
  return byText;
}

function hasTwice(keys: readonly string[]): boolean {
  return keys.length > 1 && new Set(keys).size < keys.length;
}

function byKey(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [nameKey(name), name]));
}

function refuse(entry: JudgedRow, verdict: Verdict, issue: RowIssue): void {
  entry.verdict = verdict;
  entry.issues = [issue];
}

function complainOfTenant(text: string, found: readonly NamedTenant[]): [Verdict, RowIssue] {
  const shown = `“${text.slice(0, 80)}”`;
  if (found.length === 0) {
    const message = `No tenant has ${shown} as name, url, acronym or customer number.`;
    return ['unknown-tenant', { path: 'tenant', code: 'unknown-tenant', message }];
  }
  const names = found.slice(0, 4).map(({ name }) => name);
  const message = `${shown} may be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}. Write the url.`;
  return ['ambiguous-tenant', { path: 'tenant', code: 'ambiguous-tenant', message }];
}

function missing(path: string, noun: string, name: string): RowIssue {
  return {
    path,
    code: noun === 'trunk' ? 'unknown-trunk' : 'unknown-sms-account',
    message: `There is no ${noun} “${name.slice(0, 80)}”. Add it first, or correct the name.`,
  };
}

import type * as z from 'zod';
import { Email } from '../accounts/model';
import { issuesFromZod } from '../parse-input';
import type { Issue } from '../problem';
import type { Stores } from '../stores';
import { TenantDraft } from '../tenants/model';
import { customerNumber } from '../tenants/telephony-profile';
import { conflicts, isConflict } from './conflicts';
import type { PlanChoice, PlanChoices } from './model';

type Decisions = Record<string, { choice: PlanChoice; value?: string | undefined } | null>;

/** More items with conflicts than this nobody decides one by one. */
const mostConflicts = 20_000;
const forAll = 'all:';

/** What is wrong with decisions about a plan: an item that is not there, a choice that is not offered, a bad value. */
export async function complain(
  { imports }: Pick<Stores, 'imports'>,
  id: string,
  decisions: Decisions,
): Promise<Issue[]> {
  const made = Object.entries(decisions).filter(
    (entry): entry is [string, PlanChoices[string]] => entry[1] !== null,
  );
  if (made.length === 0) return [];
  const found = await imports.listItems(id, { conflicts: true }, { limit: mostConflicts });
  const items = new Map(found.map((item) => [item.key, item]));
  return made.flatMap(([key, { choice, value }]): Issue[] => {
    const path = `items.${key}`;
    if (key.startsWith(forAll)) return complainOfAll(path, key.slice(forAll.length), choice);
    const item = items.get(key);
    if (!item) {
      const message = 'The plan has no conflict with this key. Draw the plan again and look at it.';
      return [{ path, code: 'unknown-item', message }];
    }
    if (!item.choices.includes(choice)) return [notOffered(path, item.what, item.choices)];
    if (choice !== 'rename') return [];
    return complainOfValue(`${path}.value`, item.conflict, value);
  });
}

function complainOfAll(path: string, conflict: string, choice: PlanChoice): Issue[] {
  if (!isConflict(conflict)) {
    const message = `There is no conflict “${conflict}”. There are: ${Object.keys(conflicts).join(', ')}.`;
    return [{ path, code: 'unknown-conflict', message }];
  }
  const offered: PlanChoice[] = conflicts[conflict].filter((one: PlanChoice) => one !== 'rename');
  return offered.includes(choice) ? [] : [notOffered(path, `every ${conflict}`, offered)];
}

function notOffered(path: string, what: string, offered: readonly PlanChoice[]): Issue {
  const message = `This cannot be chosen for ${what}. Choose one of ${offered.join(', ')}.`;
  return { path: `${path}.choice`, code: 'choice-not-offered', message };
}

/** By the sort of conflict: what the other value has to look like. Whether it is free the plan says. */
const schemas: Record<string, z.ZodType> = {
  'url-taken': TenantDraft.shape.url,
  'name-taken': TenantDraft.shape.name,
  'email-taken': Email,
  'customer-number-taken': customerNumber,
};

function complainOfValue(path: string, conflict: string | null, value: string | undefined): Issue[] {
  const said = value?.trim() ?? '';
  if (said === '') return [{ path, code: 'required', message: 'Enter what it is to be called instead.' }];
  const schema = conflict === null ? undefined : schemas[conflict];
  if (!schema) return [];
  const parsed = schema.safeParse(
    conflict === 'customer-number-taken' ? (/^\d{1,6}$/.test(said) ? Number(said) : said) : said,
  );
  return parsed.success ? [] : issuesFromZod(parsed.error).map((issue) => ({ ...issue, path }));
}

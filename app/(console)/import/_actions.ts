'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { action, failed, foreignOrigin } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { startApplication, startInspection, waitAWhile, waitUntilBegun } from '@/app/_server/import-jobs';
import { readForm } from '@/app/_server/read-form';
import { isSameOrigin } from '@/app/_server/session';
import { discardArchive } from '@/app/_server/spool';
import type { FormState } from '@/components/form/form-state';
import { importHref } from '@/components/transfer/import-address';
import { formatCount } from '@/components/ui/format-count';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { requirePermission } from '@/lib/permissions';
import { invalid, Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { checkImport } from '@/lib/transfer/check-import';
import { chooseForImport } from '@/lib/transfer/choose-import';
import { discardImport } from '@/lib/transfer/discard-import';
import { getImport, listImportItems } from '@/lib/transfer/read-imports';
import { conflictsOpen, planChanged } from '@/lib/transfer/say-changes';
import type { TenantImport } from '@/lib/transfer/store';
import { findReceived } from './_find-received';
import { readChoices } from './_read-choices';
import { countConflicts } from './_read-conflicts';

/** An archive as posted, or the ticket of one that came through the upload route. */
export async function inspectAction(_state: FormState, form: FormData): Promise<FormState> {
  let id: string;
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'import.create');
    const received = await findReceived(context, form);
    // The same form once more leads to what became of the first one.
    if (received.state === 'receiving' || received.state === 'failed') {
      await startInspection(context, received);
      await waitAWhile(context, received.id);
    }
    id = received.id;
  } catch (error) {
    return failed(error);
  }
  redirect(importHref(id));
}

/** What was decided about conflicts; the plan is drawn again with it. */
export async function chooseAction(_state: FormState, form: FormData): Promise<FormState> {
  const { id, ...posted } = readForm(form);
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'import.choose');
    const found = await ask(context, getImport, { id: String(id) });
    await execute(context, chooseForImport, { id: found.id, ...(await readChoices(context, found, posted)) });
  } catch (error) {
    return failed(error, posted);
  }
  refresh();
  return { status: 'done', message: 'The plan was drawn again.', issues: [] };
}

/** Exactly the plan that was looked at; it goes on by itself. */
export async function applyAction(_state: FormState, form: FormData): Promise<FormState> {
  const { id, digest, confirm, idempotencyKey } = readForm(form);
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'import.apply');
    const found = await ask(context, getImport, { id: String(id) });
    requireName(found, confirm);
    await requirePlan(context, found, String(digest));
    const options = { idempotencyKey: String(idempotencyKey) };
    const job = await startApplication(context, found, String(digest), options);
    await waitUntilBegun(context, found.id, job.id);
  } catch (error) {
    refresh();
    return failed(error);
  }
  redirect(importHref(String(id)));
}

/** What can be told at once; the rest is found out when its turn has come. */
async function requirePlan(context: Context, { id, digest, applicable }: TenantImport, seen: string) {
  if (digest !== seen) throw planChanged([]);
  if (applicable) return;
  const { items } = await ask(context, listImportItems, { id, conflicts: 'true', limit: 200 });
  const { code, issues } = conflictsOpen(items);
  const { open } = await countConflicts(context, id);
  const message =
    open > 1
      ? `${formatCount(open)} conflicts have to be decided first. They stand below, each with what can be done.`
      : `One conflict has to be decided first: ${issues[0]?.message ?? 'it stands below.'}`;
  throw new Problem({ kind: 'conflict', code, message });
}

/** What takes the place of something else is confirmed by its name. */
function requireName({ counts, tenantName }: TenantImport, typed: unknown): void {
  const isReplacing = (counts.replace ?? 0) > 0;
  if (!isReplacing || (typeof typed === 'string' && typed.trim() === tenantName?.trim())) return;
  throw invalid([
    { path: 'confirm', code: 'required', message: `Type ${tenantName ?? 'the name'} exactly as shown.` },
  ]);
}

export const checkAction = action(checkImport, {
  input: ({ id, check, done }) => ({ id, check, done: done === 'yes' }),
  then: () => refresh(),
});

export const discardAction = action(discardImport, {
  async then(_result, { id }) {
    await discardArchive(String(id));
    redirect('/import?done=discarded');
  },
});

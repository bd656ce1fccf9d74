'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { failed, foreignOrigin } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { readForm } from '@/app/_server/read-form';
import { isSameOrigin } from '@/app/_server/session';
import type { FormState } from '@/components/form/form-state';
import { sheetHref } from '@/components/number-sheets/sheet-address';
import { execute } from '@/lib/command';
import { applySheet } from '@/lib/number-sheets/apply-sheet';
import { beginJudging } from '@/lib/number-sheets/judge-sheet';
import { repairs } from '@/lib/number-sheets/model';
import { discardSheet } from '@/lib/number-sheets/read-sheets';
import { createSheet, fillSheet } from '@/lib/number-sheets/stage-sheet';
import { invalid } from '@/lib/problem';
import { judgeInBackground, waitAWhile } from './_background';

/** Rows pasted into the form; a larger text comes through the upload route. */
export async function pasteAction(_state: FormState, form: FormData): Promise<FormState> {
  let id: string;
  const { text, idempotencyKey } = readForm(form);
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    if (typeof text !== 'string' || text.trim() === '') throw nothingPasted;
    const created = await execute(
      context,
      createSheet,
      { title: 'Pasted numbers' },
      { idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : undefined },
    );
    const sheet = await fillSheet(context, created, { repairs: [], media: 'VOICE' }, bytesOf(text));
    await judgeInBackground(context, sheet);
    id = sheet.id;
  } catch (error) {
    return failed(error, { text });
  }
  redirect(sheetHref(id));
}

const nothingPasted = invalid([
  { path: 'text', code: 'required', message: 'Paste rows with numbers, or choose a file.' },
]);

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

/** Columns and repairs as they were chosen; the rows are judged again. */
export async function judgeAction(_state: FormState, form: FormData): Promise<FormState> {
  const { id, meanings, media, country, digits, hasHead, everything } = readForm(form);
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    const begun = await execute(context, beginJudging, {
      id: String(id),
      meanings: Array.isArray(meanings) ? meanings : undefined,
      media: media === undefined ? undefined : String(media),
      country: String(country ?? '') || null,
      digits: readDigits(digits),
      hasHead: hasHead === 'yes',
      repairs: everything === 'yes' ? [...repairs] : form.getAll('repairs').map(String),
    });
    await judgeInBackground(context, begun);
  } catch (error) {
    return failed(error);
  }
  redirect(sheetHref(String(id)));
}

function readDigits(typed: unknown): number | null {
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (text === '') return null;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw invalid([{ path: 'digits', code: 'wrong-type', message: 'A number has 3 to 15 digits.' }]);
}

/** Writes what was judged; a large sheet goes on being written while its page shows so. */
export async function applyAction(_state: FormState, form: FormData): Promise<FormState> {
  const { id, digest, rows } = readForm(form);
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    await waitAWhile(
      context,
      applySheet(context, {
        id: String(id),
        digest: String(digest),
        rows: rows === 'good' ? 'good' : 'all',
      }),
    );
  } catch (error) {
    refresh();
    return failed(error);
  }
  redirect(sheetHref(String(id)));
}

export async function discardAction(_state: FormState, form: FormData): Promise<FormState> {
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    await execute(await consoleContext(), discardSheet, { id: String(form.get('id')) });
  } catch (error) {
    return failed(error);
  }
  redirect('/numbers/paste?done=discarded');
}

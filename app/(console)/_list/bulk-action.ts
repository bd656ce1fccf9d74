import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { failed } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { isSameOrigin } from '@/app/_server/session';
import type { BulkState } from '@/components/list/bulk-state';
import type { BulkItem } from '@/lib/bulk-item';
import type { Context } from '@/lib/context';

/** Rows by id, or all that a filter matches, as long as there are as many as the person saw. */
export type PostedSelection = { ids: string[] } | { filter: Record<string, string>; expected: number };

interface BulkRun<Kind extends string, Selected> {
  kinds: readonly Kind[];
  /** "tenant". */
  noun: string;
  find(context: Context, kind: Kind, selection: PostedSelection): Promise<Selected>;
  /** What must be asked before it is done. */
  ask(question: {
    context: Context;
    kind: Kind;
    selected: Selected;
    form: FormData;
  }): BulkState<Kind> | undefined | Promise<BulkState<Kind> | undefined>;
  change(change: { context: Context; kind: Kind; selected: Selected; form: FormData }): Promise<BulkItem[]>;
}

/** The buttons under a list: does it, asks first, or says why not. */
export function bulkAction<Kind extends string, Selected>(run: BulkRun<Kind, Selected>) {
  return async (_state: BulkState, form: FormData): Promise<BulkState> => {
    const kind = run.kinds.find((known) => known === form.get('do'));
    if (kind === undefined) return { status: 'idle' };
    try {
      if (!isSameOrigin(await headers()))
        return refused('This did not come from this console. Open the page again.');
      const context = await consoleContext();
      const selection = readSelection(form);
      if ('ids' in selection && selection.ids.length === 0)
        return refused(`No ${run.noun} is selected. Tick one first.`);
      const selected = await run.find(context, kind, selection);
      const question = await run.ask({ context, kind, selected, form });
      if (question) return question;
      const items = await run.change({ context, kind, selected, form });
      refresh();
      return { status: 'done', kind, items };
    } catch (error) {
      return refused((await failed(error)).message);
    }
  };
}

function readSelection(form: FormData): PostedSelection {
  const expected = form.get('all');
  const filter = form.get('filter');
  if (typeof expected === 'string' && typeof filter === 'string')
    return { filter: Object.fromEntries(new URLSearchParams(filter)), expected: Number(expected) };
  return { ids: form.getAll('ids').filter((id): id is string => typeof id === 'string') };
}

function refused(message: string): BulkState {
  return { status: 'refused', message };
}

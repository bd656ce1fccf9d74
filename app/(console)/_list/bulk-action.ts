import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { failed } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { isSameOrigin } from '@/app/_server/session';
import type { BulkState } from '@/components/list/bulk-state';
import { type BulkItem, mostAtOnce } from '@/lib/bulk-item';
import type { Context } from '@/lib/context';
import type { Job } from '@/lib/jobs/model';

/** Rows by id, or all that a filter matches, as long as there are as many as the person saw. */
export type PostedSelection = { ids: string[] } | { filter: Record<string, string>; expected: number };

interface Asking<Kind extends string> {
  context: Context;
  kind: Kind;
  form: FormData;
}

type Question<Kind extends string> = BulkState<Kind> | undefined;

interface BulkRun<Kind extends string, Selected> {
  kinds: readonly Kind[];
  /** "tenant". */
  noun: string;
  find(context: Context, kind: Kind, selection: PostedSelection): Promise<Selected>;
  /** What must be asked before it is done. */
  ask(question: Asking<Kind> & { selected: Selected }): Question<Kind> | Promise<Question<Kind>>;
  change(change: Asking<Kind> & { selected: Selected }): Promise<BulkItem[]>;
  /** The same for more than `mostAtOnce`, which nobody waits for. */
  inBackground: {
    /** Throws when as many are not meant, or may not be changed. */
    count(context: Context, kind: Kind, selection: PostedSelection): Promise<number>;
    ask(question: Asking<Kind> & { selection: PostedSelection; many: number }): Promise<Question<Kind>>;
    start(start: Asking<Kind> & { selection: PostedSelection; many: number }): Promise<Job>;
  };
}

/** The buttons under a list: does it, asks first, or says why not. Many are changed by a job, to whose page it leads. */
export function bulkAction<Kind extends string, Selected>(run: BulkRun<Kind, Selected>) {
  return async (_state: BulkState, form: FormData): Promise<BulkState> => {
    const kind = run.kinds.find((known) => known === form.get('do'));
    if (kind === undefined) return { status: 'idle' };
    let job: Job | undefined;
    try {
      if (!isSameOrigin(await headers()))
        return refused('This did not come from this console. Open the page again.');
      const context = await consoleContext();
      const selection = readSelection(form);
      if ('ids' in selection && selection.ids.length === 0)
        return refused(`No ${run.noun} is selected. Tick one first.`);
      const answer = isMany(selection)
        ? await begin(run, { context, kind, form, selection })
        : await changeNow(run, { context, kind, form, selection });
      if ('status' in answer) return answer;
      job = answer.job;
    } catch (error) {
      return refused((await failed(error)).message);
    }
    redirect(`/jobs/${job.id}`);
  };
}

type Meant<Kind extends string> = Asking<Kind> & { selection: PostedSelection };

async function changeNow<Kind extends string, Selected>(
  run: BulkRun<Kind, Selected>,
  { context, kind, form, selection }: Meant<Kind>,
): Promise<BulkState> {
  const selected = await run.find(context, kind, selection);
  const question = await run.ask({ context, kind, selected, form });
  if (question) return question;
  const items = await run.change({ context, kind, selected, form });
  refresh();
  return { status: 'done', kind, items };
}

async function begin<Kind extends string, Selected>(
  { inBackground }: BulkRun<Kind, Selected>,
  meant: Meant<Kind>,
): Promise<BulkState | { job: Job }> {
  const many = await inBackground.count(meant.context, meant.kind, meant.selection);
  const question = await inBackground.ask({ ...meant, many });
  return question ?? { job: await inBackground.start({ ...meant, many }) };
}

function isMany(selection: PostedSelection): boolean {
  return ('ids' in selection ? new Set(selection.ids).size : selection.expected) > mostAtOnce;
}

/** What a question has to carry, so that its answer means the same things. */
export function carry(
  selection: PostedSelection,
): Pick<Extract<BulkState, { status: 'confirm' }>, 'ids' | 'matching'> {
  if ('ids' in selection) return { ids: [...new Set(selection.ids)] };
  const { filter, expected } = selection;
  return { ids: [], matching: { filter: new URLSearchParams(filter).toString(), expected } };
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

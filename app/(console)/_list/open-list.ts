import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { consoleContext } from '@/app/_server/context';
import { inScope } from '@/app/_server/scope';
import { requireActor } from '@/app/_server/session';
import { type AddressParams, firstPage, type ListPlace, type PagePlace } from '@/components/list/list-place';
import { viewAddress } from '@/components/list/listed-view';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { listViews } from '@/lib/preferences/list-views';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';

/** Who looks at a list, how they like it, and the views that are saved of it; the bare address opens the default one. */
export async function openList(screen: string, path: string, params: AddressParams) {
  const actor = await requireActor();
  const context = await consoleContext();
  const preferences = await ask(context, getPreferences, {});
  const views = await ask(context, listViews, { screen });
  const standard = views.find(({ isDefault }) => isDefault);
  if (standard && Object.keys(params).length === 0) redirect(await inScope(viewAddress(standard, path)));
  return {
    actor,
    context,
    views,
    chosenColumns: preferences.columns[screen],
    zone: preferences.timeZone ?? (await cookies()).get('zone')?.value ?? 'UTC',
    now: context.now(),
    /** A view with what its reader prefers where the address leaves it open. */
    complete<View extends ListPlace>(view: View) {
      return {
        // Without a name of its own the bare address would open the default view.
        view: standard ? { ...view, view: view.view ?? 'all' } : view,
        size: view.size ?? preferences.pageSize,
        density: view.density ?? preferences.density,
        current: views.find(({ id }) => id === view.view),
      };
    },
  };
}

interface Uncounted<Item> {
  items: Item[];
  next: string | null;
  previous: string | null;
}

interface Page<Item> extends Uncounted<Item> {
  total: number;
}

/** The page of the view, or the first one with a sentence that says why. `nouns` are its rows: "tenants". */
export async function readPageOf<Item, View extends PagePlace>(
  { view, nouns, notices }: { view: View; nouns: string; notices: string[] },
  list: (place: Pick<PagePlace, 'after' | 'before'>) => Promise<Uncounted<Item> | Page<Item>>,
): Promise<Page<Item> & { view: View }> {
  try {
    const { after, before } = view;
    const page = counted(await list({ after, before }));
    const { items, total } = page;
    if (items.length > 0 || total === 0) {
      const from = Math.min(view.from, Math.max(1, total - items.length + 1));
      return { ...page, view: { ...view, from: page.previous === null ? 1 : from } };
    }
    notices.push(`There are no ${nouns} at this place any more. This is the first page.`);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-cursor') throw error;
    notices.push('This place in the list cannot be read. This is the first page.');
  }
  return { ...counted(await list({})), view: { ...view, ...firstPage } };
}

/** A list that is asked to count says how many there are; its type cannot. */
function counted<Item>(page: Uncounted<Item> | Page<Item>): Page<Item> {
  return 'total' in page ? page : { ...page, total: 0 };
}

/** What one peeks at; undefined with a sentence where it is gone. */
export async function peekAt<Thing>(
  { id, noun, notices }: { id: string | undefined; noun: string; notices: string[] },
  find: (id: string) => Promise<Thing>,
): Promise<Thing | undefined> {
  if (id === undefined) return undefined;
  try {
    return await find(id);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'not-found') throw error;
    notices.push(`The ${noun} to peek at does not exist any more.`);
    return undefined;
  }
}

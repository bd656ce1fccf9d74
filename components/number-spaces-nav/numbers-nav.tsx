import { Tabs } from '@/components/ui/tabs';
import type { Actor } from '@/lib/actor';
import { mayRun } from '@/lib/permissions';
import { type NumbersPage, numbersPages } from './numbers-pages';

/** The pages about the provider's numbers, below the title of each of them. */
export function NumbersNav({ current, actor }: { current: NumbersPage; actor: Actor }) {
  return (
    <Tabs
      label="Numbers"
      className="mb-5"
      items={numbersPages
        .filter(({ needs }) => mayRun(actor, needs))
        .map(({ page, label, href }) => ({ label, href, current: page === current }))}
    />
  );
}

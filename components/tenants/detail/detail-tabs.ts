import type { Actor } from '@/lib/actor';
import { mayRun } from '@/lib/permissions';

const detailTabs = [
  'summary',
  'numbers',
  'dial',
  'subscribers',
  'policy',
  'people',
  'calling-lists',
  'activity',
] as const;

export type DetailTab = (typeof detailTabs)[number];

export const detailTabTitles: Record<DetailTab, string> = {
  summary: 'Summary',
  numbers: 'Numbers',
  dial: 'Dial',
  subscribers: 'Subscribers',
  policy: 'Policy',
  people: 'People',
  'calling-lists': 'Calling lists',
  activity: 'Activity',
};

/** Calling lists are the provider's: a partner has no tab for them. */
export function detailTabsFor(actor: Actor): readonly DetailTab[] {
  return detailTabs.filter((tab) => tab !== 'calling-lists' || mayRun(actor, 'calling-list.list'));
}

export function readDetailTab(wanted: unknown, tabs: readonly DetailTab[]): DetailTab {
  return tabs.find((tab) => tab === wanted) ?? 'summary';
}

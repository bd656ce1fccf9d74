export const detailTabs = [
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

export function readDetailTab(wanted: unknown): DetailTab {
  return detailTabs.find((tab) => tab === wanted) ?? 'summary';
}

export const detailTabs = ['summary', 'numbers', 'subscribers', 'policy', 'activity'] as const;

export type DetailTab = (typeof detailTabs)[number];

export const detailTabTitles: Record<DetailTab, string> = {
  summary: 'Summary',
  numbers: 'Numbers',
  subscribers: 'Subscribers',
  policy: 'Policy',
  activity: 'Activity',
};

export function readDetailTab(wanted: unknown): DetailTab {
  return detailTabs.find((tab) => tab === wanted) ?? 'summary';
}

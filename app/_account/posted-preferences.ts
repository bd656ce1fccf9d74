/** What the form of the preferences posts, as the command takes it: the same in either console. */
export function readPreferences({
  theme,
  density,
  pageSize,
  timeZone,
  singleKeyShortcuts,
}: Record<string, unknown>) {
  return {
    theme,
    density,
    pageSize: Number(pageSize),
    timeZone: timeZone || null,
    singleKeyShortcuts: singleKeyShortcuts === 'on',
  };
}

/**
 * `shortest` and `longest` in digits; `count`: how many numbers one block may hold; `blocks`: how many one command may
 * change.
 */
export const accessNumberLimits = {
  shortest: 3,
  longest: 15,
  count: 10_000_000,
  blocks: 1000,
  trunks: 20,
  smsAccounts: 20,
  note: 500,
} as const;

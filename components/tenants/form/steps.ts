export const steps = ['identity', 'policy', 'numbers', 'subscribers', 'review'] as const;

export type Step = (typeof steps)[number];

export const stepTitles: Record<Step, string> = {
  identity: 'Identity',
  policy: 'Domain & policy',
  numbers: 'Numbers',
  subscribers: 'Subscribers',
  review: 'Review',
};

export function readStep(wanted: unknown): Step {
  return steps.find((step) => step === wanted) ?? 'identity';
}

export function stepAfter(step: Step): Step {
  return steps[steps.indexOf(step) + 1] ?? 'review';
}

export function stepBefore(step: Step): Step {
  return steps[steps.indexOf(step) - 1] ?? 'identity';
}

const numberMembers = [
  'telephony.directoryNumbers',
  'telephony.commonAbbreviatedNumbers',
  'telephony.exceptionForDialingNumbers',
];

/** The step on which a member is asked for. */
export function stepOf(path: string): Step {
  if (numberMembers.some((member) => path === member || path.startsWith(`${member}.`))) return 'numbers';
  if (path === 'telephony.subscribers' || path.startsWith('telephony.subscribers.')) return 'subscribers';
  return path === 'telephony' || path.startsWith('telephony.') ? 'policy' : 'identity';
}

/** Only the current step is shown where scripts run; elsewhere the whole form stands one part below the other. */
export function stepClass(step: Step, current: Step): string {
  if (step === 'review') return step === current ? '[@media(scripting:none)]:hidden' : 'hidden';
  return step === current ? '' : '[@media(scripting:enabled)]:hidden';
}

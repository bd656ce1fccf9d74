import * as z from 'zod';
import { checkEntry } from '../numbering/check-entry';
import { findOverlapsBetween, findSelfOverlaps } from '../numbering/clashes';
import { parseNumbers, writeNumbers } from '../numbering/parse-numbers';
import { planEntry } from '../numbering/plan-entry';
import type { Issue } from '../problem';
import { optionalLine } from '../text';

/** Source of every limit here: the MX-ONE tenant configuration page, read as M1–M27. */

export const dialingPrivileges = ['Internal', 'Regional', 'National', 'International'] as const;
export const endUserDeviceTypes = [
  'Mitel 6863i',
  'Mitel 6865i',
  'Mitel 6867i',
  'Mitel 6869i',
  'BluStar Client',
] as const;

const patternA = ',"\\&<>?*';
const patternF = '\'",\\&<>?*=+;/';

const acronym = optionalLine({ label: 'acronym', max: 20, forbidden: patternA }).superRefine(
  (value, context) => {
    // M2: shown on telephones in front of the short number, so a digit at either end would read as part of it.
    if (value === null) return;
    for (const [end, found] of [
      ['start', /^\p{Nd}/u.test(value)],
      ['end', /\p{Nd}$/u.test(value)],
    ] as const) {
      if (found)
        context.addIssue({
          code: 'custom',
          params: { code: 'digit-at-end' },
          message: `The acronym must not ${end} with a digit.`,
        });
    }
  },
);

const yesOrNo = (label: string) => z.boolean({ error: `“${label}” is true or false.` }).default(false); // M8

const exceptionForDialingNumbers = z
  .string({ error: 'The exceptions are text: numbers with commas between them.' })
  .nullish()
  .transform((value) =>
    (value ?? '')
      .split(',')
      .map((item) => item.trim())
      .join(','),
  )
  .superRefine((value, context) => {
    if (value === '') return;
    // M9: the text of the page (comma list, 1 to 10 digits each) over its wider shared pattern.
    for (const item of value.split(',')) {
      const message = complainAboutException(item);
      if (message) context.addIssue({ code: 'custom', params: { code: 'exception-number' }, message });
    }
  })
  .transform((value) => value || null);

function complainAboutException(item: string): string | undefined {
  if (item === '') return 'Remove the comma that has no number beside it.';
  if (!/^[0-9]*$/.test(item))
    return `“${item}” is not a number. Exceptions are single numbers of digits 0–9.`;
  if (item.length > 10) return `${item} has ${item.length} digits; an exception has at most 10.`;
  return undefined;
}

const prefixLength = z
  .int({ error: 'The prefix length is a whole number.' })
  .nullish()
  .transform((value) => value ?? undefined);
const extraDigits = z
  .string({ error: 'Extra digits are text, because leading zeros count.' })
  .nullish()
  .transform((value) => value ?? '');
const numbers = z.string({ error: 'Numbers are text, because leading zeros count.' });

export const DirectoryNumberEntry = z
  .strictObject({ directoryNumbers: numbers, prefixLength, extraDigits })
  .superRefine((entry, context) => {
    addIssues(context, checkEntry({ ...entry, numbers: entry.directoryNumbers }, '', 'directoryNumbers'));
  })
  .transform((entry) => ({
    directoryNumbers: canonical(entry.directoryNumbers),
    ...fillIn(entry.directoryNumbers, entry),
  }));

export const CommonAbbreviatedNumberEntry = z
  .strictObject({ commonAbbreviatedNumbers: numbers, prefixLength, extraDigits })
  .superRefine((entry, context) => {
    addIssues(
      context,
      checkEntry({ ...entry, numbers: entry.commonAbbreviatedNumbers }, '', 'commonAbbreviatedNumbers'),
    );
  })
  .transform((entry) => ({
    commonAbbreviatedNumbers: canonical(entry.commonAbbreviatedNumbers),
    ...fillIn(entry.commonAbbreviatedNumbers, entry),
  }));

export type Subscriber = z.output<typeof Subscriber>;

export const Subscriber = z
  .strictObject({
    // M3: the telephony server on which the extension is made.
    numberRange: z
      .int({ error: 'The server is a whole number.' })
      .min(1, { error: 'Servers are numbered from 1.' }),
    featurelevel: z
      .string({ error: 'A feature level is needed.' })
      .min(1, { error: 'Choose a feature level.' }),
    dialingPrivileges: z.enum(dialingPrivileges, {
      error: `Dialing privileges are one of ${dialingPrivileges.join(', ')}.`,
    }),
    endUserDeviceType: z.enum(endUserDeviceTypes, {
      error: `The device type is one of ${endUserDeviceTypes.join(', ')}.`,
    }),
  })
  .superRefine((subscriber, context) => {
    if (isBasic(subscriber.featurelevel) && subscriber.endUserDeviceType === 'BluStar Client') {
      context.addIssue({
        code: 'custom',
        path: ['endUserDeviceType'],
        params: { code: 'device-not-in-feature-level' },
        message:
          'BluStar Client needs more than the BASIC feature level. Choose a Mitel telephone or another level.',
      });
    }
  });

/** M23: the level itself or its alias, whatever the letter case. */
export function isBasic(featureLevel: string): boolean {
  return ['basic', 'basic user'].includes(featureLevel.trim().toLowerCase());
}

/** M5: the documented sample 0 is a placeholder. */
export const customerNumber = z
  .int({ error: 'The customer number is a whole number from 1 to 50000.' })
  .min(1, { error: 'The customer number is 1 or more.' })
  .max(50_000, { error: 'The customer number is at most 50000.' });

/** What a person or script says about a tenant's telephony; output has every default filled in. */
export const TelephonyProfileDraft = z
  .strictObject({
    system: z.string({ error: 'Choose a telephony system.' }).min(1, { error: 'Choose a telephony system.' }),
    customerNumber,
    customerName: optionalLine({ label: 'customer name', max: 40, forbidden: patternA }), // M4
    acronym, // M1: refused over 20, warned about over 10
    domainName: z.string({ error: 'Choose a domain.' }).min(1, { error: 'Choose a domain.' }),
    domainOwner: yesOrNo('Domain owner'),
    restrictTerminalRegistrationFromForeignIPDomains: yesOrNo(
      'Restrict terminal registration from foreign IP domains',
    ),
    enableShortUserIdFormat: yesOrNo('Enable short user ID format'),
    allowDirectCallsBetweenCustomers: yesOrNo('Allow direct calls between customers'),
    exceptionForDialingNumbers,
    financeId: optionalLine({ label: 'finance ID', max: 255, forbidden: patternF }), // M27
    directoryNumbers: z
      .array(DirectoryNumberEntry, { error: 'Directory numbers are a list.' })
      .min(1, { error: 'At least one directory number or range is needed.' })
      .max(500, { error: 'At most 500 entries fit.' }),
    commonAbbreviatedNumbers: z // M18
      .array(CommonAbbreviatedNumberEntry, { error: 'Common abbreviated numbers are a list.' })
      .max(500, { error: 'At most 500 entries fit.' })
      .nullish()
      .transform((value) => value ?? []),
    subscribers: z
      .array(Subscriber, { error: 'Subscribers are a list.' })
      .max(1000, { error: 'At most 1000 entries fit.' })
      .nullish()
      .transform((value) => value ?? []),
  })
  .superRefine((profile, context) => {
    addIssues(context, overlapsWithin(profile));
  })
  .transform((profile) => ({
    ...profile,
    customerName: profile.customerName ?? String(profile.customerNumber),
  }));

export type TelephonyProfile = z.output<typeof TelephonyProfileDraft>;

/** Every interval of a profile, with the path of the entry it comes from. */
export function rangesOf(profile: Pick<TelephonyProfile, 'directoryNumbers' | 'commonAbbreviatedNumbers'>) {
  return [
    ...profile.directoryNumbers.flatMap((entry, at) =>
      parseNumbers(entry.directoryNumbers).ranges.map((range) => ({
        ...range,
        kind: 'directory' as const,
        path: `directoryNumbers.${at}.directoryNumbers`,
      })),
    ),
    ...profile.commonAbbreviatedNumbers.flatMap((entry, at) =>
      parseNumbers(entry.commonAbbreviatedNumbers).ranges.map((range) => ({
        ...range,
        kind: 'abbreviated' as const,
        path: `commonAbbreviatedNumbers.${at}.commonAbbreviatedNumbers`,
      })),
    ),
  ];
}

function overlapsWithin(
  profile: Pick<TelephonyProfile, 'directoryNumbers' | 'commonAbbreviatedNumbers'>,
): Issue[] {
  const directory = profile.directoryNumbers.map((entry) => planEntry({ numbers: entry.directoryNumbers }));
  const abbreviated = profile.commonAbbreviatedNumbers.map((entry) =>
    planEntry({ numbers: entry.commonAbbreviatedNumbers }),
  );
  return [
    ...findSelfOverlaps(directory, 'directoryNumbers', 'directoryNumbers'),
    ...findSelfOverlaps(abbreviated, 'commonAbbreviatedNumbers', 'commonAbbreviatedNumbers'),
    ...findOverlapsBetween(directory, abbreviated, 'commonAbbreviatedNumbers'),
  ];
}

function fillIn(text: string, entry: { prefixLength?: number | undefined; extraDigits: string }) {
  const { prefixLength } = planEntry({ numbers: text, ...entry });
  return { prefixLength, extraDigits: entry.extraDigits };
}

function canonical(text: string): string {
  return writeNumbers(parseNumbers(text).ranges);
}

function addIssues(context: z.RefinementCtx, issues: Issue[]): void {
  for (const { path, code, message } of issues) {
    context.addIssue({ code: 'custom', path: path.split('.').filter(Boolean), params: { code }, message });
  }
}

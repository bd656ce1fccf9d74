import type { NumberRange } from '../numbering/model';
import { planEntry } from '../numbering/plan-entry';
import { shortNumbers } from '../numbering/short-numbers';
import type { TelephonyProfile } from '../tenants/telephony-profile';
import type { DialEntry, DialPlan } from './model';

type Profile = Pick<
  TelephonyProfile,
  'system' | 'allowDirectCallsBetweenCustomers' | 'directoryNumbers' | 'commonAbbreviatedNumbers'
>;

/** The dialling plan of a tenant; `exceptions` are those of its whole system. */
export function planOfProfile(tenant: string, profile: Profile, exceptions: readonly string[]): DialPlan {
  const directory = profile.directoryNumbers.map(({ directoryNumbers: numbers, ...entry }, at) =>
    toEntry('directory', at, { numbers, ...entry }),
  );
  const abbreviated = profile.commonAbbreviatedNumbers.map(
    ({ commonAbbreviatedNumbers: numbers, ...entry }, at) =>
      toEntry('abbreviated', at, { numbers, ...entry }),
  );
  return {
    tenant,
    system: profile.system,
    isOpen: profile.allowDirectCallsBetweenCustomers,
    entries: [...directory, ...abbreviated],
    exceptions: [...exceptions],
  };
}

function toEntry(kind: DialEntry['kind'], at: number, entry: Parameters<typeof planEntry>[0]): DialEntry {
  const { ranges, prefixLength, extraDigits } = planEntry(entry);
  return { kind, position: at + 1, ranges, prefixLength, extraDigits };
}

/** A range of numbers with the short numbers that lead to it; a single number that is all prefix has none. */
export interface ShortRow extends Pick<DialEntry, 'kind' | 'position' | 'prefixLength' | 'extraDigits'> {
  range: NumberRange;
  short: NumberRange | null;
}

export function listShortNumbers({ entries }: DialPlan): ShortRow[] {
  return entries.flatMap((entry) => {
    const { kind, position, prefixLength, extraDigits } = entry;
    const short = shortNumbers(entry);
    return entry.ranges.map((range, at) => {
      const found = short[at];
      const own = found && found.first !== '' ? found : null;
      return { kind, position, prefixLength, extraDigits, range, short: own };
    });
  });
}

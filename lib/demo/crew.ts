import type * as z from 'zod';
import type { TelephonyProfileDraft } from '../tenants/telephony-profile';

type SubscriberInput = NonNullable<z.input<typeof TelephonyProfileDraft>['subscribers']>[number];

/** Of ten people at a customer, this many have each kind of telephone. */
const kinds = [
  ['BASIC', 'Internal', 'Mitel 6863i'],
  ['BASIC', 'Regional', 'Mitel 6863i'],
  ['STANDARD', 'National', 'Mitel 6865i'],
  ['BASIC', 'Regional', 'Mitel 6865i'],
  ['STANDARD', 'National', 'Mitel 6867i'],
  ['BASIC', 'National', 'Mitel 6863i'],
  ['PREMIUM', 'International', 'BluStar Client'],
  ['BASIC', 'Internal', 'Mitel 6863i'],
  ['STANDARD', 'International', 'Mitel 6869i'],
  ['BASIC', 'Regional', 'Mitel 6865i'],
] as const satisfies [string, SubscriberInput['dialingPrivileges'], SubscriberInput['endUserDeviceType']][];

const largest = 40;

/** The subscribers of a customer of that size on that system; a tenth of its people, and somebody always. */
export function crewOf(users: number, system: string): SubscriberInput[] {
  const hasPremium = system !== 'MX-ONE Hamburg';
  const size = Math.min(largest, Math.max(2, Math.ceil(users / 10)));
  return Array.from({ length: size }, (_, at) => {
    const [level, dialingPrivileges, endUserDeviceType] = kinds[at % kinds.length] ?? kinds[0];
    const featurelevel = level === 'PREMIUM' && !hasPremium ? 'STANDARD' : level;
    return { numberRange: (at % 2) + 1, featurelevel, dialingPrivileges, endUserDeviceType };
  });
}

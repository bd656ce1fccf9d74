import { Problem } from '../../problem';
import type { Stores } from '../../stores';
import type { TelephonySystem } from '../../telephony-systems/model';

/** M7: the subsystem is what a request addresses, so one that is not there is a 404. */
export async function findSystem(
  { telephonySystems }: Pick<Stores, 'telephonySystems'>,
  name: string,
): Promise<TelephonySystem> {
  const system = await telephonySystems.findByName(name);
  if (system) return system;
  const message = `There is no telephony system “${name}”.`;
  throw new Problem({
    kind: 'not-found',
    code: 'unknown-telephony-system',
    message,
    issues: [{ path: 'telephony.system', code: 'unknown-telephony-system', message }],
  });
}

export function noCustomer(system: string, customerNumber: number): Problem {
  const message = `${system} has no customer ${customerNumber}.`;
  return new Problem({
    kind: 'not-found',
    code: 'not-found',
    message,
    issues: [{ path: 'telephony.customerNumber', code: 'not-found', message }],
  });
}

import * as z from 'zod';
import { command } from '../../command';
import { conflict, notFound, type Problem } from '../../problem';

/**
 * Takes somebody else's second factor away, who lost the device and the recovery codes: administrators for everybody,
 * operators for the people of tenants. Sessions and known browsers end, so that the password alone opens a new one.
 */
export const resetSecondFactor = command({
  name: 'second-factor.reset',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, actor }, { id }) {
    const person = await stores.people.find(id);
    const mayAct = actor.kind !== 'person' || actor.role === 'provider-administrator';
    if (!person || (person.tenantId === null && !mayAct)) throw notFound('person');
    if (actor.kind === 'person' && actor.personId === id) throw ownOne();
    const factor = await stores.people.findSecondFactor(id);
    if (!factor || factor.confirmedAt === null) throw noneThere(person.name);
    await stores.people.saveSecondFactor(id, null);
    await stores.recoveryCodes.removeByPerson(id);
    const sessionsEnded = await stores.sessions.removeByPerson(id);
    await stores.knownDevices.removeByPerson(id);
    const { email, tenantId, secondFactorAt } = person;
    return {
      result: undefined,
      audit: {
        entity: 'person',
        id,
        label: email,
        ...(tenantId !== null && { tenantId }),
        before: { secondFactorAt },
        after: { secondFactorAt: null, sessionsEnded },
      },
    };
  },
});

function ownOne(): Problem {
  const message = 'Remove your own second factor under Settings; it needs your password and a code.';
  return conflict([{ path: '', code: 'own-second-factor', message }]);
}

function noneThere(name: string): Problem {
  const message = `${name} has no second factor.`;
  return conflict([{ path: '', code: 'second-factor-off', message }]);
}

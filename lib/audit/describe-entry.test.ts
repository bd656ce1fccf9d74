import { describe, expect, it } from 'vitest';
import { commands } from '../operations';
import { actionGroups, verbOf } from './describe-entry';

/** They write no entry, or only under the name with how it ended. */
const silent = new Set(
  'mail.deliver interface-call.record support-request.decide import-lock.keep import-lock.take session.admit number-sheet.judge number-sheet.create number-sheet.discard transfer-request.decide job.work session.touch webhook.deliver'.split(
    ' ',
  ),
);

describe('the words of the audit log', () => {
  it.each([...new Set(Object.values(commands).map(({ name }) => name))].filter((name) => !silent.has(name)))(
    'say what %s did',
    (name) => {
      expect(verbOf(name)).not.toBe(name.replaceAll(/[.-]/g, ' '));
    },
  );

  it.each(['tenant.delete.partner', 'partner.retire.partner', 'partner.retire.retired'])(
    'say what else %s tells of',
    (action) => {
      expect(verbOf(action)).not.toBe(action.replaceAll(/[.-]/g, ' '));
    },
  );

  it('offer each group of actions once', () => {
    const values = actionGroups.map(({ value }) => value);
    expect(values).toEqual([...new Set(values)]);
  });
});

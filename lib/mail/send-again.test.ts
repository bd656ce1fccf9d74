import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenPerson } from '../accounts/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { sendMailAgain } from './send-again';
import { sendTestMail } from './send-test-mail';
import { sweepMails } from './sweep-mails';
import { givenMail } from './testing';

onBothEngines('sending a mail again', (world) => {
  const operator = () => world.as('provider-operator');
  const again = (id: string) => execute(operator(), sendMailAgain, { id });

  beforeEach(() => world.raw('delete from mails'));

  it('tries a failed one at once, as if it were new', async () => {
    const { id } = await givenMail(world, {
      state: 'failed',
      attempts: 16,
      nextAttemptAt: null,
      answer: '451 later',
    });
    expect(await again(id)).toMatchObject({ id, state: 'waiting', attempts: 0, answer: '451 later' });
    const [entry] = await world.storage.read.audit.list({}, { limit: 1 });
    expect(entry).toMatchObject({
      action: 'mail.send-again',
      entityLabel: 'Tenant is active to ann@nord.example',
    });
  });

  it('brings a waiting one forward', async () => {
    const { id } = await givenMail(world, { nextAttemptAt: '2030-01-01T00:00:00.000Z' });
    const mail = await again(id);
    expect(mail.nextAttemptAt).toBe(mail.updatedAt);
  });

  it('sends one that left as another mail, three times an hour at most', async () => {
    const sent = { state: 'sent', nextAttemptAt: null, sentAt: '2026-01-05T08:00:00.000Z' } as const;
    const { id } = await givenMail(world, sent);
    const other = await again(id);
    expect(other.id).not.toBe(id);
    expect(await world.storage.read.mails.find(id)).toMatchObject(sent);
    await again(id);
    expect(await problemOf(again(id))).toMatchObject({ kind: 'too-many-requests', code: 'too-many-mails' });
    world.pass(3_700_000);
    expect(await again(id)).toMatchObject({ state: 'waiting' });
  });

  it('refuses what could not be used, and says the way on', async () => {
    const withdrawn = await givenMail(world, { kind: 'invitation', state: 'withdrawn', nextAttemptAt: null });
    expect(await problemOf(again(withdrawn.id))).toMatchObject({ code: 'mail-withdrawn' });
    const over = await givenMail(world, {
      kind: 'invitation',
      state: 'failed',
      linkId: 'gone',
      nextAttemptAt: null,
    });
    const problem = await problemOf(again(over.id));
    expect(problem).toMatchObject({ kind: 'conflict', code: 'link-over' });
    expect(problem.message).toContain('Activations');
    const sending = await givenMail(world, { state: 'sending', leaseUntil: '2030-01-01T00:00:00.000Z' });
    expect(await problemOf(again(sending.id))).toMatchObject({ code: 'mail-sending' });
    expect(await problemOf(again('none'))).toMatchObject({ code: 'not-found' });
  });

  it('sends a test mail to whom it is told, or to oneself', async () => {
    const admin = world.as('provider-administrator');
    await givenPerson(admin, { email: 'known@provider.example' });
    const mail = await execute(admin, sendTestMail, { to: 'nowhere@net', language: 'fr' });
    expect(mail).toMatchObject({ toAddress: 'nowhere@net', toName: '', language: 'fr', personId: null });
    expect(await problemOf(execute(admin, sendTestMail, { to: 'no address' }))).toMatchObject({
      kind: 'invalid',
    });
    expect(await problemOf(execute(admin, sendTestMail, { language: 'tlh' }))).toMatchObject({
      kind: 'invalid',
    });
    expect(await problemOf(execute(operator(), sendTestMail, {}))).toMatchObject({ kind: 'forbidden' });
  });

  it('forgets what ended 90 days ago', async () => {
    const { id } = await givenMail(world, { state: 'failed', nextAttemptAt: null });
    await sweepMails(operator());
    expect(await world.storage.read.mails.find(id)).toBeDefined();
    world.pass(91 * 86_400_000);
    await sweepMails(operator());
    expect(await world.storage.read.mails.find(id)).toBeUndefined();
  });
});

import type { Context } from '../context';
import type { Storage } from '../stores';
import type { Mail } from './model';

/** As much of a test's world as is needed here. */
interface World {
  storage: Storage;
  as(who: 'system'): Context;
}

/** A mail in the outbox, as it would be after `postMail`, but for what is given. */
export async function givenMail(world: World, given: Partial<Mail>): Promise<Mail> {
  const context = world.as('system');
  const now = context.now();
  const mail: Mail = {
    id: context.newId(),
    kind: 'activated',
    toAddress: 'ann@nord.example',
    toName: 'Ann Berg',
    language: 'en',
    personId: null,
    tenantId: null,
    linkId: null,
    values: { tenantName: 'Nordic Tyres' },
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: now,
    leaseUntil: null,
    answer: null,
    createdByName: 'The operator',
    createdAt: now,
    sentAt: null,
    updatedAt: now,
    ...given,
  };
  await world.storage.transact((stores) => stores.mails.insert(mail));
  return mail;
}

import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { ExpectedVersion, requireExpectedVersion } from '../expected-version';
import { applyMergePatch, isEqual } from '../merge-patch';
import { parseInput } from '../parse-input';
import { conflict, notFound, Problem } from '../problem';
import { type SmsAccount, SmsAccountDraft } from './model';

const sealedFor = 'sms-account';

export const createSmsAccount = command({
  name: 'sms-account.create',
  input: SmsAccountDraft,
  secrets: ['password'],
  async run(context, { password, ...draft }) {
    await requireFreeName(context, draft.name);
    const { stores, now, newId, serverKey } = context;
    const account: SmsAccount = {
      ...draft,
      hasPassword: typeof password === 'string',
      id: newId(),
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    await stores.smsAccounts.insert(account, password ? serverKey.seal(sealedFor, password) : null);
    return {
      result: account,
      audit: { entity: 'sms-account', id: account.id, label: account.name, after: account },
    };
  },
});

/** Changes what `changes` names. The password stays when it is absent, and goes with null. */
export const updateSmsAccount = command({
  name: 'sms-account.update',
  input: z.strictObject({
    id: z.string(),
    expectedVersion: ExpectedVersion,
    changes: z.record(z.string(), z.unknown(), { error: 'The changes are an object.' }),
  }),
  secrets: ['changes.password'],
  async run(context, { id, expectedVersion, changes }) {
    const before = await getAccount(context, id, expectedVersion);
    const { stores, now, serverKey } = context;
    const merged = applyMergePatch(draftOf(before), changes);
    const { password, ...draft } = parseInput(SmsAccountDraft, merged);
    const hasPassword = password === undefined ? before.hasPassword : password !== null;
    const changed = { ...before, ...draft, hasPassword };
    if (typeof password !== 'string' && isEqual(changed, before)) return { result: before, audit: null };
    await requireFreeName(context, draft.name, id);
    const after: SmsAccount = { ...changed, updatedAt: now, version: before.version + 1 };
    await stores.smsAccounts.save(after, password ? serverKey.seal(sealedFor, password) : password);
    return { result: after, audit: { entity: 'sms-account', id, label: after.name, before, after } };
  },
});

/** Removes an SMS account that no block uses. */
export const deleteSmsAccount = command({
  name: 'sms-account.delete',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion }),
  async run(context, { id, expectedVersion }) {
    const account = await getAccount(context, id, expectedVersion);
    const blocks = await context.stores.smsAccounts.countBlocks(id);
    if (blocks > 0) {
      throw new Problem({
        kind: 'conflict',
        code: 'sms-account-in-use',
        message: `${blocks === 1 ? '1 block uses' : `${blocks} blocks use`} ${account.name}. Take it off them first.`,
      });
    }
    await context.stores.smsAccounts.remove(id);
    return { result: null, audit: { entity: 'sms-account', id, label: account.name, before: account } };
  },
});

/** What is written of it, without the password, which only a change brings. */
function draftOf({ name, carrier, host, port, maxRate, systemId, smppType }: SmsAccount) {
  return { name, carrier, host, port, maxRate, systemId, smppType };
}

async function getAccount(
  { stores }: CommandContext,
  id: string,
  expected: number | undefined,
): Promise<SmsAccount> {
  const account = await stores.smsAccounts.find(id);
  if (!account) throw notFound('SMS account');
  requireExpectedVersion(account.name, account, expected);
  return account;
}

async function requireFreeName({ stores }: CommandContext, name: string, exceptId?: string): Promise<void> {
  const other = await stores.smsAccounts.findByName(name);
  if (!other || other.id === exceptId) return;
  throw conflict([
    { path: 'name', code: 'name-taken', message: `There is already an SMS account named ${other.name}.` },
  ]);
}

import { type CommandContext, type CommandOutcome, command } from '../../command';
import { Problem } from '../../problem';
import { hashToken } from '../hash-token';
import { letIn, type SignedIn } from '../let-in';
import { emailKey, type Person } from '../model';
import type { AwaitingCode } from '../open-session';
import { refuse } from '../prove-password';
import { writeTicket } from '../second-factor/ticket';
import { type IdentityRefusal, StatedIdentity } from './model';

/**
 * Lets somebody in whom the other system knows. It takes the place of the password and of nothing else: a second factor
 * is asked for as ever (docs/decisions/0036). Only the door that checked the signature runs it.
 */
export const openWithIdentity = command({
  name: 'session.open-with-identity',
  input: StatedIdentity,
  secrets: ['deviceToken', 'token', 'ticket'],
  async run(context, stated): Promise<CommandOutcome<SignedIn | AwaitingCode | undefined>> {
    const { stores, now, userAgent } = context;
    const { issuer, subject } = stated;
    const known = await stores.personIdentities.find(issuer, subject);
    const found = known ? await stores.people.find(known.personId) : await findByAddress(context, stated);
    if (typeof found === 'string' || !found) return refuseIdentity(context, found ?? 'identity-unknown');
    if (found.disabledAt !== null) return refuseIdentity(context, 'identity-disabled', found);
    const email = stated.email ?? known?.email ?? found.email;
    const createdAt = known?.createdAt ?? now;
    await stores.personIdentities.save({
      issuer,
      subject,
      personId: found.id,
      email,
      createdAt,
      lastUsedAt: now,
    });
    const proof = { identity: issuer, ...(known === undefined && { linked: email }) };
    if (found.secondFactorAt === null) {
      return letIn(context, { person: found, isKnownDevice: await isKnown(context, stated, found), proof });
    }
    return {
      result: { ticket: await writeTicket(context, found.id) },
      audit: { ...subjectOf(found), outcome: 'code-asked', after: { userAgent, ...proof } },
    };
  },
});

/** At the first time a person is found by an address that the other side has verified; nobody is made. */
async function findByAddress(
  { stores }: CommandContext,
  { issuer, email, emailVerified }: StatedIdentity,
): Promise<Person | IdentityRefusal | undefined> {
  if (email === undefined) return 'identity-unverified';
  const credentials = await stores.people.findCredentials(email);
  // A login id may look like somebody else's address.
  if (!credentials || emailKey(credentials.email) !== emailKey(email)) return undefined;
  if (!emailVerified) return 'identity-unverified';
  const { passwordHash, ...person } = credentials;
  const others = await stores.personIdentities.listByPerson(person.id);
  if (others.some((one) => one.issuer === issuer)) return 'identity-other';
  return passwordHash === '' && person.disabledAt === null ? 'identity-invited' : person;
}

async function isKnown({ stores }: CommandContext, { deviceToken }: StatedIdentity, { id }: Person) {
  const device =
    deviceToken === undefined ? undefined : await stores.knownDevices.find(hashToken(deviceToken));
  return device?.personId === id;
}

const messages: Record<IdentityRefusal, string> = {
  'identity-unknown': 'Nobody here has the e-mail address of this account.',
  'identity-unverified': 'The other system does not say that it has verified the e-mail address.',
  'identity-other': 'Another account of the other system is linked to this person.',
  'identity-disabled': 'This person may not sign in.',
  'identity-invited': 'This person was invited and has not set a password yet.',
};

function refuseIdentity(
  { userAgent }: CommandContext,
  code: IdentityRefusal,
  person?: Person,
): CommandOutcome<undefined> {
  const problem = new Problem({ kind: 'forbidden', code, message: messages[code] });
  return refuse(person, messages[code], problem, userAgent);
}

function subjectOf({ id, email }: Person) {
  return { entity: 'person', id, label: email } as const;
}

import { timingSafeEqual } from 'node:crypto';
import type { ServerKey } from '../../context';
import { between, minute, shift } from '../instants';
import type { Person } from '../model';
import type { PersonStore, RecoveryCodeStore } from '../store';
import { ticketMinutes } from './model';

/** What lies between the password and the code: who proved the password, and until when that counts. */
interface Ticket {
  personId: string;
  expiresAt: string;
  signature: string;
}

interface Places {
  serverKey: ServerKey;
  stores: { people: PersonStore; recoveryCodes: RecoveryCodeStore };
  now: string;
}

/** Nothing is kept of it: the signature says that it is ours, and over which state of the account it was made. */
export async function writeTicket(places: Places, personId: string): Promise<string> {
  const expiresAt = shift(places.now, ticketMinutes * minute);
  return [personId, Date.parse(expiresAt), await signatureOf(places, personId, expiresAt)].join('.');
}

function readTicket(text: string): Ticket | undefined {
  const [, personId, time, signature] = /^([\w-]{1,100})\.(\d{13})\.([\w-]{86})$/.exec(text) ?? [];
  if (personId === undefined || signature === undefined) return undefined;
  return { personId, expiresAt: new Date(Number(time)).toISOString(), signature };
}

/** Whose it is; undefined when it is over, was changed, or a code, the password or the factor was used or changed since. */
export async function findTicketHolder(places: Places, text: string): Promise<Person | undefined> {
  const ticket = readTicket(text);
  if (!ticket || between(places.now, ticket.expiresAt) <= 0) return undefined;
  const person = await places.stores.people.find(ticket.personId);
  if (!person || person.disabledAt !== null || person.secondFactorAt === null) return undefined;
  const right = await signatureOf(places, person.id, ticket.expiresAt);
  return timingSafeEqual(Buffer.from(ticket.signature), Buffer.from(right)) ? person : undefined;
}

/** The last step and the codes left change with each use, so that a ticket opens one session. */
async function signatureOf(
  { serverKey, stores }: Places,
  personId: string,
  expiresAt: string,
): Promise<string> {
  const credentials = await stores.people.findCredentialsById(personId);
  const factor = await stores.people.findSecondFactor(personId);
  const codesLeft = await stores.recoveryCodes.countUnused(personId);
  const state = [
    personId,
    expiresAt,
    credentials?.passwordHash,
    factor?.sealedSeed,
    factor?.lastStep,
    codesLeft,
  ];
  return serverKey.sign('sign-in ticket', JSON.stringify(state));
}

import { randomUUID } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { administrator } from '../fixtures/administrator';
import type { Given } from '../fixtures/given';
import type { MailSink } from '../fixtures/mail-sink';
import { giveThings, type Things } from '../fixtures/screens';
import { ownPassword } from '../fixtures/sign-in';
import { comeIn } from '../fixtures/tenant-administrator';
import type { Actor } from './actors';

export interface Cast {
  /** The session of everybody who has one. */
  tokens: Record<Actor, string | undefined>;
  /** The address with what is really there. */
  real(route: string): string;
  /** The same address with what is nowhere. */
  missing(route: string): string;
  /** The address as it stands in the console of whoever comes: partners have their scope in it. */
  scoped(actor: Actor, path: string): string;
  /** Words that nobody sees who may look neither at the provider's console nor at the tenant's partner's. */
  canaries: string[];
}

interface Stage {
  address: string;
  browser: Browser;
  given: Given;
  mails: MailSink;
}

/** Everybody, signed in, and something of each kind to ask for. */
export async function gather(stage: Stage): Promise<Cast> {
  const { given, address } = stage;
  const things = await giveThings(given);
  const [mine, theirs] = [
    await given.read<{ id: string; name: string; url: string }>(`/api/v1/tenants/${things.tenant}`),
    await given.tenant({ name: `Elsewhere ${randomUUID().slice(0, 8).replaceAll(/\d/g, 'x')}` }),
  ];
  const [partner, otherPartner] = [await givenPartner(stage), await givenPartner(stage)];
  await given.assignPartner(mine, partner);
  await given.assignPartner(theirs, otherPartner);
  await given.assigned({ id: things.block }, mine);
  const scopes: Partial<Record<Actor, string>> = { partner: partner.url, otherPartner: otherPartner.url };
  const own = await comeIn(stage, mine);
  const stranger = await comeIn(stage, theirs);
  const { items } = await given.read<{ items: { id: string }[] }>('/api/v1/mails?limit=1');
  const mail = items[0]?.id ?? '';
  const person = async (role: 'provider-auditor' | 'provider-operator') => {
    const { email, password } = await given.newcomer(role);
    return openSession(address, { email, password, next: ownPassword });
  };
  return {
    tokens: {
      anonymous: undefined,
      own: own.token,
      stranger: stranger.token,
      partner: partner.token,
      otherPartner: otherPartner.token,
      auditor: await person('provider-auditor'),
      operator: await person('provider-operator'),
      administrator: await openSession(address, administrator),
    },
    real: (route) =>
      fill(
        route,
        namesOf({
          ...things,
          personOfTenant: own.id,
          tenantUrl: mine.url,
          partner: partner.id,
          invitation: own.invitation,
          mail,
        }),
      ),
    missing: (route) => fill(route, () => randomUUID()),
    scoped(actor, path) {
      const scope = scopes[actor];
      return scope === undefined || outsideConsole.test(path) ? path : `/p/${scope}${path}`;
    },
    canaries: [mine.name],
  };
}

/** Pages that are nobody's console, and those of a tenant's own. */
const outsideConsole =
  /^\/($|sign-in|activate|first-run|forgot-password|reset-password|account\/(password|second-factor)|portal|t\/)/;

/** A partner of the provider with an administrator who has come in. */
async function givenPartner(stage: Stage) {
  const name = `Partner ${randomUUID().slice(0, 8).replaceAll(/\d/g, 'x')}`;
  const { id, url } = await stage.given.tenant({ name, isPartner: true });
  const { token } = await comeIn(stage, { id }, 'partner-administrator');
  return { id, url, token };
}

type Names = (segment: string, before: string) => string;

interface Named extends Things {
  personOfTenant: string;
  tenantUrl: string;
  partner: string;
  invitation: string;
  mail: string;
}

function namesOf(things: Named): Names {
  const byFolder: Record<string, string> = {
    tenants: things.tenant,
    tenant: things.tenantUrl,
    t: things.tenantUrl,
    people: things.person,
    partners: things.partner,
    'access-numbers': things.block,
    numbers: things.block,
    trunks: things.trunk,
    'sms-accounts': things.smsAccount,
    'telephony-systems': things.system,
    'calling-lists': things.callingList,
    import: things.archive,
    imports: things.archive,
    packages: things.tenant,
    moves: things.move,
    templates: things.template,
    made: things.made,
    jobs: things.job,
    invitations: things.invitation,
    activations: things.invitation,
    mails: things.mail,
    webhooks: things.webhook,
    paste: things.sheet,
    'number-sheets': things.sheet,
  };
  const byName: Record<string, string> = {
    '[personId]': things.personOfTenant,
    '[fedMemberId]': things.tenantUrl,
    '[fieldName]': 'company',
    '[subscriptionId]': things.tenantUrl,
    '[businessId]': `tenantbusiness.${things.tenantUrl}`,
    '[tenantId]': things.follower,
    '[importId]': things.made,
    '[deliveryId]': things.delivery,
  };
  return (segment, before) => byName[segment] ?? byFolder[before] ?? randomUUID();
}

function fill(route: string, nameOf: Names): string {
  const segments = route.split('/');
  return segments
    .map((segment, at) => (segment.startsWith('[') ? nameOf(segment, segments[at - 1] ?? '') : segment))
    .join('/');
}

/** A session as a script opens one; an initial password is changed on the way. */
async function openSession(
  address: string,
  { email, password, next }: { email: string; password: string; next?: string },
): Promise<string> {
  const call = (method: string, path: string, body: object, token?: string) =>
    fetch(`${address}/api/v1/session${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
  const { token } = (await (await call('POST', '', { email, password })).json()) as { token: string };
  if (next) await call('PUT', '/password', { current: password, next }, token);
  return token;
}

import * as z from 'zod';
import { actingPerson } from '../accounts/acting-person';
import { between, hour, shift } from '../accounts/instants';
import type { Person } from '../accounts/model';
import { type CommandContext, command } from '../command';
import { postMail } from '../mail/post-mail';
import { conflict, Problem } from '../problem';
import { sayInstant } from '../say-instant';
import { getLive } from '../tenants/change-tenant';
import type { Tenant } from '../tenants/model';
import { line } from '../text';
import { tellOfRequest } from './find-request';
import { type SupportRequest, showRequest, stateAt, supportMinutes } from './model';

export const SupportRequestDraft = z.strictObject({
  tenantId: z.string({ error: 'The tenant is named by its id.' }),
  reason: line({ label: 'reason', max: 300 })
    .refine((value) => value !== '', {
      error: 'Say why. The administrators of the tenant read it.',
      params: { code: 'required' },
    })
    .meta({ description: 'The administrators of the tenant read it.' }),
  minutes: z
    .literal(supportMinutes, { error: `The minutes are one of ${supportMinutes.join(', ')}.` })
    .meta({ description: 'How long, once it is granted.' }),
});

/**
 * Asks the administrators of a tenant for a look into their own console, read-only and for a time. Each of them gets a
 * mail. Throws `conflict` where nobody could grant it, and where the asker waits for an answer already; `too-many-requests` for
 * the sixth within an hour.
 */
export const askForAccess = command({
  name: 'support-request.create',
  input: SupportRequestDraft,
  async run(context, { tenantId, reason, minutes }) {
    const { stores, now, newId, actor } = context;
    const asker = actingPerson(actor);
    const tenant = await getLive(context, tenantId);
    const own = await listOwn(context, { tenantId, personId: asker.personId });
    requireNoneOpen(own, tenant, now);
    requirePatience(own, tenant, now);
    const deciders = (await stores.people.listOfTenant(tenantId)).filter(mayDecide);
    if (deciders.length === 0) throw nobodyToAsk(tenant);
    const request: SupportRequest = {
      id: newId(),
      tenantId,
      personId: asker.personId,
      personName: asker.name,
      reason,
      minutes,
      state: 'asked',
      askedAt: now,
      decidedAt: null,
      decidedByName: null,
      endsAt: null,
      endedAt: null,
      endedByName: null,
    };
    await stores.supportRequests.insert(request);
    for (const person of deciders) await tell(context, { tenant, person, request });
    return {
      result: showRequest(request, now),
      audit: tellOfRequest(request, { label: tenant.name, after: request }),
    };
  },
});

/** Whoever cannot sign in cannot grant anything. */
function mayDecide({ disabledAt, mustChangePassword }: Person): boolean {
  return disabledAt === null && !mustChangePassword;
}

const mostLookedAt = 50;

async function listOwn(
  { stores }: CommandContext,
  { tenantId, personId }: { tenantId: string; personId: string },
): Promise<SupportRequest[]> {
  const own = await stores.supportRequests.listOfPerson(personId, mostLookedAt);
  return own.filter((request) => request.tenantId === tenantId);
}

function requireNoneOpen(own: readonly SupportRequest[], tenant: Tenant, now: string): void {
  for (const request of own) {
    const state = stateAt(request, now);
    if (state !== 'asked' && state !== 'granted') continue;
    const message =
      state === 'asked'
        ? `You asked ${tenant.name} already, ${sayInstant(request.askedAt)}. Withdraw that request, or wait for the answer.`
        : `${tenant.name} granted you access until ${sayInstant(request.endsAt ?? now)}. End it before you ask again.`;
    throw conflict([{ path: '', code: 'support-request-open', message }]);
  }
}

/** Each request is a mail to every administrator of the tenant. */
const mostInAnHour = 5;

function requirePatience(own: readonly SupportRequest[], { name }: Tenant, now: string): void {
  const since = shift(now, -hour);
  const lately = own.filter(({ askedAt }) => askedAt > since);
  if (lately.length < mostInAnHour) return;
  throw new Problem({
    kind: 'too-many-requests',
    code: 'too-many-mails',
    message: `You asked ${name} ${mostInAnHour} times within an hour, each time by mail. Wait, or call them.`,
    retryAfterSeconds: Math.ceil(between(since, lately.at(-1)?.askedAt ?? now) / 1000),
  });
}

function nobodyToAsk({ name }: Tenant) {
  const message = `Nobody of ${name} could grant it: it has no administrator who can sign in. Invite one first.`;
  return conflict([{ path: 'tenantId', code: 'nobody-to-ask', message }]);
}

interface Told {
  tenant: Tenant;
  person: Person;
  request: SupportRequest;
}

function tell(context: CommandContext, { tenant, person, request }: Told) {
  const { personName, reason, minutes } = request;
  return postMail(context, {
    kind: 'support-request',
    to: { address: person.email, name: person.name },
    language: tenant.locale.language,
    personId: person.id,
    tenantId: tenant.id,
    linkId: null,
    values: { tenantName: tenant.name, personName, reason, minutes },
  });
}

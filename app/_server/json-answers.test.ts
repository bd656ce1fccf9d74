import { beforeAll, expect, it } from 'vitest';
import type * as z from 'zod';
import { onBothEngines } from '@/db/testing';
import {
  NewPersonAnswer,
  OwnSessionAnswer,
  PersonAnswer,
  PersonPageAnswer,
  SignedInAnswer,
} from '@/lib/accounts/answers';
import { AuditPageAnswer, VerificationAnswer } from '@/lib/audit/answers';
import { DerivationAnswer } from '@/lib/numbering/answers';
import { ProblemAnswer } from '@/lib/openapi/problem-answer';
import { TelephonySystemAnswer, TelephonySystemPageAnswer } from '@/lib/telephony-systems/answers';
import { OverlapsAnswer, RestoredAnswer, TenantAnswer, TenantPageAnswer } from '@/lib/tenants/answers';
import { draftOf } from '@/lib/tenants/testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent, testPassword } from './json-door.testing';

onBothEngines('what the JSON door answers', (world) => {
  let admin: string;
  const call = async (method: string, path: string, sent: Sent = {}) =>
    (await callJsonDoor(method, `/api/v1${path}`, { token: admin, ...sent })).body;
  const expectAnswer = (schema: z.ZodType, body: unknown) =>
    expect(schema.safeParse(body).error, JSON.stringify(body)).toBeUndefined();

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
  });

  it('is what the description says, member for member', async () => {
    const system = await call('POST', '/telephony-systems', {
      body: { name: 'MX-ONE Stockholm', servers: [1], domains: ['acme.example'], featureLevels: ['BASIC'] },
    });
    expectAnswer(TelephonySystemAnswer, system);
    expectAnswer(TelephonySystemPageAnswer, await call('GET', '/telephony-systems?count=true'));
    const tenant = await call('POST', '/tenants', {
      body: {
        ...draftOf('Greene Services', {
          commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '6500,7000' }],
          subscribers: [
            {
              numberRange: 1,
              featurelevel: 'BASIC',
              dialingPrivileges: 'National',
              endUserDeviceType: 'Mitel 6863i',
            },
          ],
        }),
        billing: { discount: 12.5, nextBillingDate: '2026-12-31' },
        endpoints: [{ name: 'SOAP', url: 'https://acme.example/soap' }],
      },
    });
    expectAnswer(TenantAnswer, tenant);
    expectAnswer(TenantPageAnswer, await call('GET', '/tenants?count=true'));
    expectAnswer(
      OverlapsAnswer,
      await call('GET', '/numbering/overlaps?system=MX-ONE%20Stockholm&numbers=1000'),
    );
    await call('DELETE', `/tenants/${tenant.id}`);
    const entries = await call('GET', `/audit?tenant=${tenant.id}&limit=1&count=true`);
    expectAnswer(AuditPageAnswer, entries);
    const [last] = entries.items as { id: string }[];
    expectAnswer(RestoredAnswer, await call('POST', `/audit/${last?.id}/undo`));
    expectAnswer(VerificationAnswer, await call('GET', '/audit/verification'));
    const entry = { directoryNumbers: '1020-1000', prefixLength: 9, extraDigits: 'x' };
    expectAnswer(DerivationAnswer, await call('POST', '/numbering/derivation', { body: entry }));
    expectAnswer(ProblemAnswer, await call('POST', '/tenants', { body: draftOf('Greene Services') }));
  });

  it('is so for people and sessions too', async () => {
    const person = { email: 'new@provider.example', name: 'New', role: 'provider-auditor' };
    const made = await call('POST', '/people', { body: person });
    expectAnswer(NewPersonAnswer, made);
    expectAnswer(PersonAnswer, await call('GET', `/people/${made.id}`));
    expectAnswer(PersonPageAnswer, await call('GET', '/people?count=true'));
    expectAnswer(OwnSessionAnswer, await call('GET', '/session'));
    const { email } = await givenToken(world, 'provider-auditor');
    const credentials = { email, password: testPassword };
    expectAnswer(SignedInAnswer, await call('POST', '/session', { token: null, body: credentials }));
  });

  it('serves its description to everybody', async () => {
    const answer = await callJsonDoor('GET', '/api/v1/openapi.json');
    expect([answer.status, answer.body.openapi]).toEqual([200, '3.1.1']);
    const etag = answer.headers.get('etag') ?? '';
    const again = await callJsonDoor('GET', '/api/v1/openapi.json', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });
});

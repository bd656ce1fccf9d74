import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Access, type Actor, type PersonActor, type Role, roles } from './actor';
import { type Command, execute } from './command';
import type { Context } from './context';
import { commands, queries } from './operations';
import { type Permission, permissions } from './permissions';
import { Problem } from './problem';
import { ask, type Query } from './query';
import type { Storage } from './stores';

type AnyCommand = Command<never, unknown, unknown>;
type AnyQuery = Query<never, unknown>;

const operations = Object.entries({ ...commands, ...queries }) as unknown as [
  string,
  AnyCommand | AnyQuery,
][];

/** A database that nobody may touch: whatever reaches for it has passed the permission and the schema. */
const untouchable = new Proxy({} as Storage, {
  get: (_target, name) => {
    throw new Error(`The storage was touched: ${String(name)}`);
  },
});

const person = (role: Role, mustChangePassword = false): PersonActor => ({
  kind: 'person',
  personId: 'somebody',
  name: 'Somebody',
  email: 'somebody@provider.example',
  role,
  tenantId: role === 'tenant-administrator' ? 'their tenant' : null,
  access: 'full',
  sessionId: 'session',
  mustChangePassword,
});

const withKey = (role: Role, access: Access): Actor => ({
  ...person(role),
  apiKeyId: 'key',
  access,
});

const actors: [string, Actor][] = [
  ['nobody who is signed in', { kind: 'anonymous' }],
  ['the product itself', { kind: 'system' }],
  ...roles.map((role): [string, Actor] => [role, person(role)]),
  ...roles.map((role): [string, Actor] => [`${role} with an initial password`, person(role, true)]),
  ...roles.map((role): [string, Actor] => [
    `${role} who has to set up a second factor`,
    { ...person(role), mustSetUpSecondFactor: true },
  ]),
  ...roles.map((role): [string, Actor] => [`${role} with an API key`, withKey(role, 'full')]),
  ...roles.map((role): [string, Actor] => [`${role} with an API key that may read`, withKey(role, 'read')]),
];

/** What may be done before an initial password is changed. */
const beforePasswordChange = new Set<Permission>([
  'password.change',
  'session.close',
  'session.find',
  'session.get',
  'preference.get',
]);

/** What takes a person, not a script of theirs. */
const notByKey =
  /^(api-key\.create|password\.change|person\.reset-password|second-factor\.(?!get)|identity\.unlink|security-policy\.save)/;

/** What may be done, beside that, before a second factor is set up that the provider asks for. */
const beforeSecondFactor = new Set<Permission>([
  ...beforePasswordChange,
  'second-factor.get',
  'second-factor.begin',
  'second-factor.confirm',
  'security-policy.get',
]);

type Verdict = 'allowed' | 'forbidden' | 'unauthenticated';

function expected(actor: Actor, name: Permission, kind: 'command' | 'query' = 'query'): Verdict {
  const grant: readonly Role[] | 'anyone' = permissions[name];
  if (actor.kind === 'system' || grant === 'anyone') return 'allowed';
  if (actor.kind === 'anonymous') return 'unauthenticated';
  if (actor.mustChangePassword && !beforePasswordChange.has(name)) return 'forbidden';
  if (actor.mustSetUpSecondFactor && !beforeSecondFactor.has(name)) return 'forbidden';
  if (actor.apiKeyId && notByKey.test(name)) return 'forbidden';
  if (actor.access === 'read' && kind === 'command' && name !== 'session.close') return 'forbidden';
  return grant.includes(actor.role) ? 'allowed' : 'forbidden';
}

/**
 * Runs it with text where an object is needed: who may go on is told so by the schema, who may not is refused before.
 * Neither reaches the storage.
 */
async function verdictOn(actor: Actor, operation: AnyCommand | AnyQuery): Promise<Verdict> {
  const context: Context = {
    actor,
    door: 'console',
    ip: '',
    userAgent: '',
    requestId: '',
    storage: untouchable,
    now: () => '2026-01-05T08:00:00.000Z',
    newId: () => 'id',
    newSecret: () => 'secret',
    run: 'run',
    serverKey: { sign: () => '', seal: () => '', unseal: () => '' },
  };
  try {
    await (operation.kind === 'command'
      ? execute(context, operation, 'no object', { idempotencyKey: 'key', reason: 'test' })
      : ask(context, operation, 'no object'));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.kind === 'invalid') return 'allowed';
    if (error.kind === 'forbidden' || error.kind === 'unauthenticated') return error.kind;
    throw error;
  }
  throw new Error('Text was taken for an object.');
}

describe('the list of operations', () => {
  it('has every command and query that the source declares', () => {
    const declared = readdirSync('lib', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/test(ing)?\.ts$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join('lib', file), 'utf8').matchAll(
          /const (\w+)[^=\n]*= (?:command|query)(?:<[^(]*>)?\(/g,
        ),
      ])
      .map((match) => match[1]);
    expect(operations.map(([name]) => name).sort()).toEqual(declared.sort());
  });

  it('leaves no permission without an operation', () => {
    const used = new Set<string>(operations.map(([, { name }]) => name));
    // Asked for by its route: metrics are of the process, not of the database.
    used.add('metrics.read');
    expect(Object.keys(permissions).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe.each(actors)('%s', (_title, actor) => {
  it.each(operations)('%s', async (_name, operation) => {
    expect(await verdictOn(actor, operation)).toBe(expected(actor, operation.name, operation.kind));
  });
});

describe('the matrix itself', () => {
  const mayWrite = (role: Role) =>
    [
      ...new Set(
        Object.values(commands)
          .map(({ name }): Permission => name)
          .filter(
            (name) =>
              expected(person(role), name) === 'allowed' && permissions[name] !== ('anyone' as unknown),
          ),
      ),
    ].sort();

  it('lets an auditor change nothing but what is their own', () => {
    expect(mayWrite('provider-auditor')).toEqual([
      'api-key.create',
      'api-key.revoke',
      'identity.unlink',
      'password.change',
      'preference.save',
      'saved-view.delete',
      'saved-view.save',
      'second-factor.begin',
      'second-factor.confirm',
      'second-factor.remove',
      'second-factor.renew-codes',
      'session.close',
      'session.revoke',
    ]);
  });

  it('lets a tenant’s administrator nothing but what is their own, and what is of their tenant', () => {
    const mayRead = Object.values(queries)
      .map(({ name }): Permission => name)
      .filter((name) => expected(person('tenant-administrator'), name) === 'allowed')
      .filter((name) => permissions[name] !== ('anyone' as unknown));
    expect([...new Set([...mayRead, ...mayWrite('tenant-administrator')])].sort()).toEqual([
      'access-number.list-own',
      'api-key.create',
      'api-key.list',
      'api-key.revoke',
      'identity.list',
      'identity.unlink',
      'invitation.create',
      'invitation.list',
      'invitation.restore',
      'invitation.revoke',
      'invitation.send-again',
      'password.change',
      'portal.read',
      'preference.get',
      'preference.save',
      'second-factor.begin',
      'second-factor.confirm',
      'second-factor.get',
      'second-factor.remove',
      'second-factor.renew-codes',
      'security-policy.get',
      'session.close',
      'session.get',
      'session.list',
      'session.revoke',
      'sign-in.list',
      'support-request.decide',
      'support-request.end',
      'support-request.list',
      'tenant-person.create',
      'tenant-person.list',
      'tenant-person.remove',
      'tenant-person.update',
      'tenant.activate-own',
      'tenant.address',
    ]);
  });

  it('lets an operator delete nothing and manage nobody', () => {
    const forbidden =
      /^(person\.|telephony-system\.|tenant\.(delete|purge|restore)$|tenant-person\.remove$|demo\.)/;
    expect(mayWrite('provider-operator').filter((name) => forbidden.test(name))).toEqual([]);
  });
});

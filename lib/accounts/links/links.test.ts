import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import type { Context } from '../../context';
import { minute } from '../instants';
import type { Person } from '../model';
import type { OneTimeLink } from '../store';
import { givenPerson } from '../testing';
import { findLink } from './find-link';
import { type LinkPurpose, linkPath, tokenOf } from './link-token';
import { openLink } from './open-link';

onBothEngines('One-time links', (world) => {
  let ann: Person;
  const server = () => world.as('system');
  const open = (lasts = 30 * minute, purpose: LinkPurpose = 'password-reset') => {
    const { storage, now, ...rest } = server();
    return storage.transact((stores) =>
      openLink({ ...rest, stores, now: now() }, { purpose, personId: ann.id, lasts }),
    );
  };
  const find = (token: string, purpose: LinkPurpose = 'password-reset', context: Context = server()) =>
    findLink(context.storage.read, { token, purpose, now: context.now() });
  const tokenFor = (link: OneTimeLink) => tokenOf(server().serverKey, link);
  const use = (link: OneTimeLink) =>
    world.storage.transact(({ oneTimeLinks }) => oneTimeLinks.use(link.id, server().now()));

  beforeAll(async () => {
    ann = await givenPerson(world.as('provider-administrator'));
  });

  it('can be written again by the server, and by nobody who has only the database', async () => {
    const link = await open();
    const token = tokenFor(link);
    expect(tokenFor({ ...link })).toBe(token);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(linkPath('password-reset', token)).toBe(`/reset-password?token=${token}`);
    expect((await find(token)).state).toBe('open');
    const [row] = await world.rows(`SELECT * FROM one_time_links WHERE id = '${link.id}'`);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('are of another one when id, instant or purpose differ', async () => {
    const link = await open();
    const tokens = [link, { ...link, id: 'x' }, { ...link, createdAt: 'x' }, { ...link, purpose: 'x' }];
    expect(new Set(tokens.map(tokenFor)).size).toBe(4);
    expect(await find(tokenFor(link), 'invitation')).toEqual({ state: 'unknown', link: undefined });
    expect((await find('')).state).toBe('unknown');
  });

  it('are good once, whoever comes at the same time', async () => {
    const link = await open();
    const uses = await Promise.all(Array.from({ length: 20 }, () => use(link)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect((await find(tokenFor(link))).state).toBe('used');
  });

  it('end by time, by being taken back, and come back only by restoring', async () => {
    const late = await open(minute);
    const revoked = await open();
    const stores = world.storage;
    const ids = await stores.transact(({ oneTimeLinks }) =>
      oneTimeLinks.revokeByPerson(ann.id, 'password-reset', server().now()),
    );
    expect(ids).toContain(revoked.id);
    expect((await find(tokenFor(revoked))).state).toBe('revoked');
    expect(await use(revoked)).toBe(false);
    await stores.transact(async ({ oneTimeLinks }) => {
      await oneTimeLinks.restore(revoked.id);
      await oneTimeLinks.restore(late.id);
    });
    expect((await find(tokenFor(revoked))).state).toBe('open');
    world.pass(2 * minute);
    expect((await find(tokenFor(late))).state).toBe('expired');
  });

  it('end when the address or the password changes', async () => {
    const link = await open();
    const person = await world.storage.read.people.findCredentialsById(ann.id);
    await world.storage.transact(({ people }) => people.savePassword(ann.id, 'another'));
    expect((await find(tokenFor(link))).state).toBe('revoked');
    await world.storage.transact(({ people }) => people.savePassword(ann.id, person?.passwordHash ?? ''));
    expect((await find(tokenFor(link))).state).toBe('open');
    await world.storage.transact(({ people }) => people.save({ ...ann, email: 'other@acme.example' }));
    expect((await find(tokenFor(link))).state).toBe('revoked');
  });
});

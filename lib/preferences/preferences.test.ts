import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenPerson } from '../accounts/testing';
import type { Role } from '../actor';
import { execute } from '../command';
import type { Context } from '../context';
import type { Problem } from '../problem';
import { ask } from '../query';
import { deleteView } from './delete-view';
import { discardDraft } from './discard-draft';
import { getDraft } from './get-draft';
import { getPreferences } from './get-preferences';
import { listViews } from './list-views';
import { saveDraft } from './save-draft';
import { savePreferences } from './save-preferences';
import { saveView } from './save-view';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Problem) => error.issues[0]?.code ?? error.code,
  );

onBothEngines('preferences, views and drafts', (world) => {
  let ann: Context;
  let bob: Context;
  const personAs = async (name: string, role: Role): Promise<Context> => {
    const base = world.as(role);
    const email = `${name}@acme.example`;
    const { id } = await givenPerson(world.as('provider-administrator'), { name, email, role });
    return { ...base, actor: { ...base.actor, kind: 'person', personId: id } as Context['actor'] };
  };
  const namesFor = async (context: Context) =>
    (await ask(context, listViews, { screen: 'tenants' })).map(({ name, isOwn }) => [name, isOwn]);

  beforeAll(async () => {
    ann = await personAs('ann', 'provider-operator');
    bob = await personAs('bob', 'provider-operator');
  });

  it('begins with preferences that suit most', async () => {
    expect(await ask(ann, getPreferences, {})).toEqual({
      density: 'compact',
      pageSize: 50,
      columns: {},
      theme: 'system',
      singleKeyShortcuts: true,
      timeZone: null,
    });
  });

  it('changes what is named and leaves the rest, without an entry in the log', async () => {
    await execute(ann, savePreferences, {
      pageSize: 200,
      columns: { tenants: ['name', 'acronym'], audit: ['at'] },
    });
    await execute(ann, savePreferences, { singleKeyShortcuts: false, columns: { audit: null } });
    expect(await ask(ann, getPreferences, {})).toMatchObject({
      pageSize: 200,
      singleKeyShortcuts: false,
      columns: { tenants: ['name', 'acronym'] },
    });
    expect(await ask(bob, getPreferences, {})).toMatchObject({ pageSize: 50 });
    expect(await world.storage.read.audit.count({ action: 'preference.' })).toBe(0);
  });

  it.each([
    [{ pageSize: 30 }, 'unknown-value'],
    [{ theme: 'pink' }, 'unknown-value'],
    [{ timeZone: 'Mars/Olympus' }, 'unknown-time-zone'],
    [{ nothing: 1 }, 'unknown-member'],
  ])('refuses %j', async (change, code) => {
    expect(await codeOf(execute(ann, savePreferences, change))).toBe(code);
  });

  it('reads what an older version kept, and drops what it no longer knows', async () => {
    const { personId } = bob.actor as { personId: string };
    await world.storage.transact((stores) =>
      stores.preferences.save(personId, { density: 'huge', theme: 'dark' }, '2026-01-01T00:00:00.000Z'),
    );
    expect(await ask(bob, getPreferences, {})).toMatchObject({ density: 'compact', theme: 'dark' });
  });

  it('keeps views, shares them with a role, and has one default a screen', async () => {
    const first = await execute(ann, saveView, {
      screen: 'tenants',
      name: 'Inactive',
      query: '?status=inactive&after=abc',
      isDefault: true,
    });
    expect(first).toMatchObject({ query: 'status=inactive', isDefault: true, sharedWithRole: null });
    await execute(ann, saveView, {
      screen: 'tenants',
      name: 'Nordic',
      query: 'q=nordic',
      isDefault: true,
      sharedWithRole: 'provider-operator',
    });
    expect(await namesFor(ann)).toEqual([
      ['Inactive', true],
      ['Nordic', true],
    ]);
    expect(await namesFor(bob)).toEqual([['Nordic', false]]);
    const listed = await ask(ann, listViews, { screen: 'tenants' });
    expect(listed.filter((view) => view.isDefault).map((view) => view.name)).toEqual(['Nordic']);
    expect(await world.storage.read.audit.list({ entityId: first.id }, { limit: 5 })).toMatchObject([
      { action: 'saved-view.save', before: null, after: { name: 'Inactive' } },
    ]);
  });

  it('refuses a name that is there already, and what belongs to somebody else', async () => {
    const draft = { screen: 'tenants', name: 'Nordic', query: '' };
    expect(await codeOf(execute(ann, saveView, draft))).toBe('name-taken');
    const shared = (await ask(bob, listViews, { screen: 'tenants' }))[0];
    expect(await codeOf(execute(bob, saveView, { ...draft, id: shared?.id }))).toBe('not-found');
    expect(await codeOf(execute(bob, deleteView, { id: shared?.id }))).toBe('not-found');
    expect(await codeOf(execute(ann, deleteView, { id: shared?.id }))).toBe('done');
    expect(await namesFor(bob)).toEqual([]);
  });

  it('keeps one draft a form and person', async () => {
    await execute(ann, saveDraft, { kind: 'tenant', value: { name: 'Gre' } });
    await execute(ann, saveDraft, { kind: 'tenant', value: { name: 'Greene', parts: [1, null] } });
    expect(await ask(ann, getDraft, { kind: 'tenant' })).toMatchObject({
      value: { name: 'Greene', parts: [1, null] },
    });
    expect(await ask(bob, getDraft, { kind: 'tenant' })).toBeUndefined();
    expect(await ask(ann, getDraft, { kind: 'tenant', entityId: 'other' })).toBeUndefined();
    await execute(ann, discardDraft, { kind: 'tenant' });
    expect(await ask(ann, getDraft, { kind: 'tenant' })).toBeUndefined();
  });

  it('lets the oldest drafts of a kind make room for new ones', async () => {
    for (let at = 1; at <= 21; at += 1) {
      world.pass(1000);
      await execute(ann, saveDraft, { kind: 'tenant', entityId: `tenant-${at}`, value: at });
    }
    const kept = (at: number) => ask(ann, getDraft, { kind: 'tenant', entityId: `tenant-${at}` });
    expect(await kept(1)).toBeUndefined();
    expect([(await kept(2))?.value, (await kept(21))?.value]).toEqual([2, 21]);
  });

  it('refuses a draft that is too much, and an auditor', async () => {
    expect(await codeOf(execute(ann, saveDraft, { kind: 'tenant', value: 'x'.repeat(300_000) }))).toBe(
      'draft-too-large',
    );
    const auditor = await personAs('cy', 'provider-auditor');
    expect(await codeOf(execute(auditor, saveDraft, { kind: 'tenant', value: {} }))).toBe('not-allowed');
    expect(await codeOf(ask(world.as('anonymous'), getPreferences, {}))).toBe('signed-out');
  });
});

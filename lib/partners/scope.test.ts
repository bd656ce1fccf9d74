import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { assignNumbers } from '../access-numbers/assign-numbers';
import { createBlock } from '../access-numbers/create-block';
import { listBlocks } from '../access-numbers/read-blocks';
import { unassignNumbers } from '../access-numbers/unassign-numbers';
import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import { listEntries } from '../audit/list-entries';
import { type Command, execute } from '../command';
import type { Context } from '../context';
import { dialNumber } from '../dialing/dial-number';
import { createInvitation } from '../invitations/create-invitation';
import { commands, queries } from '../operations';
import { isUnscoped, permissions } from '../permissions';
import { saveView } from '../preferences/save-view';
import { Problem } from '../problem';
import { problemOf } from '../problem.testing';
import { ask, type Query } from '../query';
import { listTelephonySystems } from '../telephony-systems/read-telephony-systems';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { findOverlaps } from '../tenants/find-overlaps';
import { getTenant } from '../tenants/get-tenant';
import { listTenants } from '../tenants/list-tenants';
import type { Tenant } from '../tenants/model';
import { restoreTenant } from '../tenants/restore-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { assignPartner } from './assign-partner';
import { listPartners } from './list-partners';
import { givenPartner, givenPartnersAdministrator, givenTenant } from './partners.testing';

/** Stands in every name of what is not in scope. */
const foreign = 'Zyzzyva';

onBothEngines('A partner’s administrator', (world) => {
  const admin = () => world.as('provider-administrator');
  const own: Record<'partner' | 'tenant', Tenant> = { partner: {} as Tenant, tenant: {} as Tenant };
  const theirs: Record<'partner' | 'tenant', Tenant> = { partner: {} as Tenant, tenant: {} as Tenant };
  const ids: Record<string, string> = {};
  let partner = {} as Context;

  beforeAll(async () => {
    const system = await givenSystem(admin());
    own.partner = await givenPartner(world, 'North');
    own.tenant = await givenTenant(world, draftOf('Acme', { customerNumber: 1 }), {
      partnerId: own.partner.id,
    });
    theirs.partner = await givenPartner(world, `${foreign} Partners`);
    theirs.tenant = await givenTenant(
      world,
      draftOf(`${foreign} Ltd`, {
        customerNumber: 2,
        domainName: 'greene.example',
        acronym: foreign,
        directoryNumbers: [{ directoryNumbers: '2000-2020' }],
      }),
      { partnerId: theirs.partner.id },
    );
    const meant = { tenantId: theirs.tenant.id, name: `${foreign} Person` };
    const person = await execute(admin(), createTenantPerson, { ...meant, email: `who@${foreign}.example` });
    const invited = await execute(admin(), createTenantPerson, { ...meant, email: `in@${foreign}.example` });
    const invitation = await execute(admin(), createInvitation, {
      tenantId: theirs.tenant.id,
      personId: invited.id,
    });
    const block = await execute(admin(), createBlock, {
      number: '4670000000',
      count: 10,
      tenantId: theirs.tenant.id,
      note: foreign,
    });
    const stock = await execute(admin(), createBlock, {
      number: '4680000000',
      count: 10,
      tenantId: own.partner.id,
    });
    const [entry] = await world.storage.read.audit.list({ tenantId: theirs.tenant.id }, { limit: 1 });
    Object.assign(ids, {
      system: system.id,
      person: person.id,
      invitation: invitation.id,
      block: block.id,
      stock: stock.id,
      entry: entry?.id,
    });
    partner = await givenPartnersAdministrator(world, own.partner);
    await givenPartnersAdministrator(world, theirs.partner);
  });

  it('sees the own tenants and the own company, and nobody else’s', async () => {
    const { items, total } = await ask(partner, listTenants, { count: true });
    expect([items.map(({ name }) => name), total]).toEqual([['Acme'], 1]);
    expect((await ask(partner, getTenant, { id: own.partner.id })).name).toBe('North');
    const [foreigner, nobody] = [
      await problemOf(ask(partner, getTenant, { id: theirs.tenant.id })),
      await problemOf(ask(partner, getTenant, { id: 'nobody' })),
    ];
    expect({ ...foreigner }).toEqual({ ...nobody });
    expect((await ask(partner, listPartners, {})).items).toEqual([]);
    expect((await ask(partner, listTenants, { within: theirs.partner.id })).items).toEqual([]);
    expect((await ask(partner, listTenants, { partner: theirs.partner.id })).items).toEqual([]);
  });

  it('is told that numbers and names are taken, and not by whom', async () => {
    const clash = draftOf('Second', {
      customerNumber: 2,
      directoryNumbers: [{ directoryNumbers: '2010-2030' }],
    });
    const { issues } = await problemOf(execute(partner, createTenant, { ...clash, url: theirs.tenant.url }));
    expect(issues).toEqual([
      { path: 'url', code: 'url-taken', message: `The url ${theirs.tenant.url} belongs to another tenant.` },
      {
        path: 'telephony.customerNumber',
        code: 'customer-number-taken',
        message: 'Customer number 2 on MX-ONE Stockholm belongs to another tenant.',
      },
      {
        path: 'telephony.directoryNumbers.0.directoryNumbers',
        code: 'range-overlap',
        message: '2010–2030 overlaps another tenant (2000–2020). Shorten the range.',
      },
    ]);
    const held = await ask(partner, findOverlaps, { system: 'MX-ONE Stockholm', numbers: '2000-2001' });
    expect(held).toMatchObject([{ tenantId: '', tenantName: 'another tenant' }]);
    const guessed = { system: 'MX-ONE Stockholm', numbers: '2000-2001', exceptTenantId: theirs.tenant.id };
    expect(await ask(partner, findOverlaps, guessed)).toEqual(held);
    const dialled = await ask(partner, dialNumber, { id: own.tenant.id, digits: '2001' });
    expect(dialled).toMatchObject({ verdict: 'other-tenant', reaches: [{ tenant: null }], advice: [] });
    expect(dialled.sentence).toContain('another tenant');
  });

  it('makes tenants of the own company, moves them below it, and nowhere else', async () => {
    const made = await execute(partner, createTenant, { name: 'Made' });
    expect(made.partnerId).toBe(own.partner.id);
    for (const partnerId of [theirs.partner.id, 'nobody', own.tenant.id]) {
      const elsewhere = await problemOf(execute(partner, createTenant, { name: 'Elsewhere', partnerId }));
      expect(elsewhere.issues).toMatchObject([{ path: 'partnerId', code: 'unknown-partner' }]);
      const moved = execute(partner, assignPartner, { id: made.id, partnerId });
      expect((await problemOf(moved)).code).toBe('unknown-partner');
    }
    expect(await execute(partner, assignPartner, { id: made.id, partnerId: null })).toMatchObject({
      partnerId: own.partner.id,
    });
    const asPartner = execute(partner, createTenant, { name: 'Sub', isPartner: true });
    expect((await problemOf(asPartner)).code).toBe('not-allowed');
    await execute(partner, deleteTenant, { id: made.id });
    await execute(partner, restoreTenant, { id: made.id });
    const itself = execute(partner, deleteTenant, { id: own.partner.id });
    expect((await problemOf(itself)).code).toBe('own-partner');
    const taken = execute(partner, assignPartner, { id: theirs.tenant.id, partnerId: own.partner.id });
    expect((await problemOf(taken)).kind).toBe('not-found');
  });

  it('hands out the numbers of the own stock and takes them back into it', async () => {
    expect((await ask(partner, listBlocks, { count: true })).total).toBe(1);
    const part = { first: '4680000000', last: '4680000004' };
    await execute(partner, assignNumbers, { ...part, tenantId: own.tenant.id });
    const { items } = await ask(partner, listBlocks, { tenant: own.tenant.id });
    expect(items).toMatchObject([{ number: part.first, last: part.last }]);
    await execute(partner, unassignNumbers, part);
    const back = await ask(partner, listBlocks, {});
    expect(back.items.map(({ tenant }) => tenant?.id)).toEqual([own.partner.id, own.partner.id]);
    const others = execute(partner, assignNumbers, { first: '4670000000', tenantId: own.tenant.id });
    expect((await problemOf(others)).message).toBe(
      '4670000000 is not among your numbers. Ask the provider for it.',
    );
    const byId = execute(partner, assignNumbers, { ids: [ids.block ?? ''], tenantId: own.tenant.id });
    expect((await problemOf(byId)).kind).toBe('not-found');
    await execute(partner, assignNumbers, { ...part, tenantId: own.tenant.id });
    await execute(partner, deleteTenant, { id: own.tenant.id });
    expect((await ask(partner, listBlocks, { tenant: own.partner.id, count: true })).numbers).toBe(10);
    const restored = await execute(partner, restoreTenant, { id: own.tenant.id });
    expect(restored.lostAccessNumbers).toEqual([]);
  });

  it('reads of telephony systems no domain that only others use', async () => {
    const [system] = await ask(partner, listTelephonySystems, {});
    expect(system).toMatchObject({ name: 'MX-ONE Stockholm', domains: ['acme.example'] });
  });

  it('reads the history of the subtree, with what happened to it meanwhile', async () => {
    const { items, total } = await ask(partner, listEntries, { count: true, limit: 200 });
    expect(items.length).toBe(total);
    expect(new Set(items.map(({ tenantId }) => tenantId))).toContain(own.tenant.id);
    expect(JSON.stringify(items)).not.toContain(foreign);
    const moving = await givenTenant(world, 'Moving', { partnerId: own.partner.id });
    await execute(admin(), assignPartner, { id: moving.id, partnerId: theirs.partner.id });
    const after = await ask(partner, listEntries, { limit: 200 });
    expect(after.items.some(({ tenantId }) => tenantId === moving.id)).toBe(false);
  });

  it('shares views with nobody but the own company', async () => {
    const view = { screen: 'tenants', name: 'Mine', query: 'q=a' };
    const wide = execute(partner, saveView, { ...view, sharedWithRole: 'provider-operator' });
    expect((await problemOf(wide)).issues).toMatchObject([{ path: 'sharedWithRole' }]);
    await execute(partner, saveView, { ...view, sharedWithRole: 'partner-administrator' });
  });

  it('is refused once the company is no partner any more, lies in the bin or has lost the tenant', async () => {
    const short = await givenPartner(world, 'Short-lived');
    const theirsNow = await givenPartnersAdministrator(world, short);
    await execute(admin(), deleteTenant, { id: short.id });
    const refused = await problemOf(ask(theirsNow, listTenants, {}));
    expect(refused).toMatchObject({ kind: 'forbidden', code: 'no-partner-any-more' });
    await execute(admin(), restoreTenant, { id: short.id });
    expect((await ask(theirsNow, listTenants, {})).items).toEqual([]);
    const elsewhere = { ...theirsNow, partnerUrl: own.partner.url };
    expect((await problemOf(ask(elsewhere, listTenants, {}))).kind).toBe('not-found');
    await execute(admin(), assignPartner, { id: short.id, partnerId: own.partner.id });
    expect((await ask(partner, listPartners, {})).items.map(({ name }) => name)).toEqual(['Short-lived']);
  });

  type Any = Command<never, unknown, unknown> | Query<never, unknown>;
  const mine = Object.entries({ ...commands, ...queries }).filter(([, { name }]) => {
    const grant: readonly string[] | 'anyone' = permissions[name];
    return grant !== 'anyone' && grant.includes('partner-administrator') && !isUnscoped(name);
  }) as unknown as [string, Any][];

  /** Inputs that name what is not in scope, or what is nowhere; of each operation those that it takes. */
  function inputsNaming(of: { tenant: string; partner: string; other: string; text: string }) {
    return [
      {},
      ...['id', 'tenantId', 'tenant', 'entryId', 'entityId', 'personId'].flatMap((name) =>
        [of.tenant, of.partner, of.other].map((id) => ({ [name]: id })),
      ),
      { ids: [of.tenant, of.other] },
      { tenantIds: [of.tenant] },
      { ids: [of.other], tenantId: own.tenant.id },
      { first: '4670000000', last: '4670000009' },
      { first: '4670000000', tenantId: own.tenant.id },
      { url: of.text.toLowerCase() },
      { text: of.text },
      { q: of.text },
      { tenantId: of.tenant, id: of.other },
      { tenantId: of.tenant, personId: of.other },
      { tenantId: of.tenant, id: of.other, name: 'X' },
      { tenantId: of.tenant, name: 'X', email: 'x@x.example' },
      { id: of.tenant, changes: { company: 'X' } },
      { id: of.tenant, telephony: null },
      { id: of.tenant, digits: '2001' },
      { id: of.tenant, partnerId: own.partner.id },
      { id: own.tenant.id, partnerId: of.partner },
      { id: own.tenant.id, digits: '2001' },
      { system: 'MX-ONE Stockholm' },
      { system: 'MX-ONE Stockholm', number: 2 },
      { system: 'MX-ONE Stockholm', numbers: '1000-3000' },
      { mxoneSubsystem: 'MX-ONE Stockholm', customerNumber: 2 },
      { screen: 'tenants' },
      { kind: 'tenant', entityId: of.tenant },
    ];
  }

  const run = async (operation: Any, input: object): Promise<string> => {
    const context: Context = { ...partner };
    try {
      const result =
        operation.kind === 'command'
          ? await execute(context, operation as unknown as Command<never, unknown, unknown>, input)
          : await ask(context, operation as unknown as Query<never, unknown>, input);
      return JSON.stringify(result, (_, value: unknown) => (value instanceof Map ? [...value] : value)) ?? '';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return JSON.stringify({ code: error.code, message: error.message, issues: error.issues });
    }
  };

  it.each(mine)('learns nothing of others by %s', async (name, operation) => {
    const nowhere = { tenant: 'nowhere', partner: 'no-partner', other: 'nothing', text: 'Qwertz Ltd' };
    const missing = inputsNaming(nowhere);
    const asked = new Set<string>();
    for (const other of [ids.person, ids.invitation, ids.block, ids.entry]) {
      const { tenant, partner: company } = theirs;
      const there = { tenant: tenant.id, partner: company.id, other: other ?? '', text: tenant.name };
      for (const [at, input] of inputsNaming(there).entries()) {
        const words = JSON.stringify(input);
        if (asked.has(words)) continue;
        asked.add(words);
        const told = await run(operation, input);
        expect(told, `${name} ${words}`).not.toContain(foreign);
        const none = await run(operation, missing[at] ?? {});
        if (!('q' in input)) expect(masked(told)).toBe(masked(none));
      }
    }
  });

  /** Without what every answer has anew: ids, instants, versions, and what was asked for. */
  function masked(text: string): string {
    return text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|nowhere|no-partner(?!-)|nothing(?! )/g, 'ID')
      .replaceAll(/"(version|sequence|number|name|url)":("[^"]*"|\d+)/g, '"$1":')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'NOW')
      .replaceAll(/zyzzyva ltd|qwertz ltd/gi, 'TEXT');
  }
});

import * as z from 'zod';
import { createCallingList } from '../calling-lists/save-list';
import { type CommandContext, command } from '../command';
import { conflict, type Issue } from '../problem';
import { createTelephonySystem } from '../telephony-systems/save-telephony-system';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { deriveUrl, nameKey } from '../tenants/keys';
import { restoreTenant } from '../tenants/restore-tenant';
import { activateTenant, deactivateTenant } from '../tenants/switch-tenant';
import { undoChange } from '../tenants/undo-change';
import { updateTenant } from '../tenants/update-tenant';
import { act } from './act';
import { findNumberClashes, numberPlot } from './act-numbers';
import { type StagedList, stageDemoLists } from './calling-lists';
import { type DemoMark, findDemoMark, saveDemoMark } from './mark';
import { demoPartners, partnerPlot } from './partners';
import { demoSystems, demoTenants } from './provider';
import { type Scene, staged } from './scene';
import type { DemoEvent } from './story';
import { findTemplateClashes, templatePlot } from './templates';

const day = 86_400_000;

/**
 * Fills the console with a believable provider: telephony systems, tenants, templates, access numbers, calling lists and half a year
 * of their history, acted out by the real commands in one transaction. Throws `conflict` where something of it is there already.
 */
export const loadDemo = command({
  name: 'demo.load',
  input: z.strictObject({}),
  prepare: (context) => stageDemoLists(context),
  async run(context, _input, lists) {
    await requireRoom(context);
    const telephonySystemIds: string[] = [];
    const tenantIds: string[] = [];
    const trunkIds: string[] = [];
    const smsAccountIds: string[] = [];
    const templateIds: string[] = [];
    const made = { telephonySystemIds, tenantIds, trunkIds, smsAccountIds, templateIds };
    for (const [at, { daysAgo, run }] of plot(made, lists).entries())
      await run(context, instantOf(context.now, { daysAgo, at }));
    await saveDemoMark(context.stores.settings, { loadedAt: context.now, ...made });
    const result = { tenants: tenantIds.length, telephonySystems: telephonySystemIds.length };
    return { result, audit: { entity: 'demo', id: 'demo', label: 'Demo set', after: result } };
  },
});

/** Everything that happened, oldest first. The ids of what is made are added to the lists. */
function plot(made: Omit<DemoMark, 'loadedAt'>, lists: readonly StagedList[]): Scene[] {
  const idByName = new Map<string, string>();
  const systems = demoSystems.map(({ draft, daysAgo }) => ({
    daysAgo,
    async run(context: CommandContext, at: string) {
      const { id } = await act(context, {
        command: createTelephonySystem,
        input: draft,
        at,
        reason: staged(),
      });
      made.telephonySystemIds.push(id);
    },
  }));
  const tenants = demoTenants.flatMap(({ draft, daysAgo, events }) => {
    let id = '';
    const creation: Scene = {
      daysAgo,
      async run(context, at) {
        ({ id } = await act(context, { command: createTenant, input: draft, at, reason: staged() }));
        made.tenantIds.push(id);
        idByName.set(draft.name, id);
      },
    };
    return [
      creation,
      ...events.map((event) => ({
        daysAgo: event.daysAgo,
        run: (context: CommandContext, at: string) => happen(context, { event, id, at }),
      })),
    ];
  });
  const numbers = numberPlot({ ...made, idOf: (name) => idByName.get(name) });
  const partners = partnerPlot({
    tenantIds: made.tenantIds,
    idOf: (name) => idByName.get(name),
    keep: (name, id) => idByName.set(name, id),
  });
  const templates = templatePlot({ ...made, idOf: (name) => idByName.get(name) });
  const uploads = lists.map(({ tenant, name, daysAgo, uploaded }) => ({
    daysAgo,
    async run(context: CommandContext, at: string) {
      const input = { tenantId: idByName.get(tenant) ?? '', name, uploaded };
      await act(context, { command: createCallingList, input, at, reason: staged() });
    },
  }));
  return [...systems, ...tenants, ...partners, ...numbers, ...uploads, ...templates].toSorted(
    (a, b) => b.daysAgo - a.daysAgo,
  );
}

async function happen(
  context: CommandContext,
  { event, id, at }: { event: DemoEvent; id: string; at: string },
): Promise<void> {
  const reason = staged(event.reason);
  if (event.does === 'activate') await act(context, { command: activateTenant, input: { id }, at, reason });
  if (event.does === 'deactivate')
    await act(context, { command: deactivateTenant, input: { id }, at, reason });
  if (event.does === 'delete') await act(context, { command: deleteTenant, input: { id }, at, reason });
  if (event.does === 'restore') await act(context, { command: restoreTenant, input: { id }, at, reason });
  if (event.does === 'update') {
    const { changes } = event;
    await act(context, { command: updateTenant, input: { id, changes }, at, reason });
  }
  if (event.does === 'undo') {
    const [last] = await context.stores.audit.list({ tenantId: id }, { limit: 1 });
    await act(context, { command: undoChange, input: { entryId: last?.id ?? '' }, at, reason });
  }
}

async function requireRoom(context: CommandContext): Promise<void> {
  const { stores } = context;
  if (await findDemoMark(stores.settings)) {
    throw conflict([
      { path: '', code: 'demo-loaded', message: 'The demo set is loaded already. Remove it first.' },
    ]);
  }
  const issues: Issue[] = [...(await findNumberClashes(context)), ...(await findTemplateClashes(context))];
  for (const { draft } of demoSystems) {
    if (await stores.telephonySystems.findByName(draft.name))
      issues.push({
        path: '',
        code: 'name-taken',
        message: `The demo set has a telephony system ${draft.name}, and you have one of that name. Rename yours first.`,
      });
  }
  for (const draft of [...demoTenants.map((tenant) => tenant.draft), ...demoPartners]) {
    const [holder] = await stores.tenants.findHolders({
      nameKey: nameKey(draft.name),
      url: deriveUrl(draft.name),
    });
    if (holder)
      issues.push({
        path: '',
        code: 'name-taken',
        message: `The demo set has a tenant ${draft.name}, which has the name or url of your ${holder.name}. Rename yours first.`,
        holder: { id: holder.id, name: holder.name },
      });
  }
  if (issues.length > 0) throw conflict(issues);
}

/** In the office hours of that day; later scenes of one day are some seconds later. */
function instantOf(now: string, { daysAgo, at }: { daysAgo: number; at: number }): string {
  const midnight = Math.floor(Date.parse(now) / day) * day;
  const minutes = 7 * 60 + ((daysAgo * 37) % 540);
  return new Date(midnight - daysAgo * day + minutes * 60_000 + at * 11_000).toISOString();
}

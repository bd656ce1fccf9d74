import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { conflict } from '../problem';
import { deleteTelephonySystem } from '../telephony-systems/save-telephony-system';
import { deleteTenant } from '../tenants/delete-tenant';
import { purgeTenant } from '../tenants/purge-tenant';
import { act } from './act';
import { removeNumbers } from './act-numbers';
import { forgetLicences } from './forget-licences';
import { findDemoMark, removeDemoMark } from './mark';
import { removeTemplates } from './templates';

const reason = 'Removed with the demo set';

/**
 * Takes everything away that `demo.load` made, changed since or not, and nothing else. A telephony system that tenants
 * of your own use, or a trunk that your own numbers run over, stays and is named in `kept`. The history stays in the audit log.
 */
export const removeDemo = command({
  name: 'demo.remove',
  input: z.strictObject({}),
  async run(context) {
    const { stores, now: at } = context;
    const mark = await findDemoMark(stores.settings);
    if (!mark) {
      throw conflict([
        { path: '', code: 'demo-not-loaded', message: 'No demo set is loaded, so nothing was removed.' },
      ]);
    }
    await removeTemplates(context, mark, reason);
    for (const id of mark.tenantIds) await removeTenant(context, id);
    await forgetLicences(context, mark);
    const kept = await removeNumbers(context, mark, reason);
    for (const id of mark.telephonySystemIds) {
      const system = await stores.telephonySystems.find(id);
      if (system && (await stores.telephonySystems.countTenants(id)) > 0) kept.push(system.name);
      else if (system) await act(context, { command: deleteTelephonySystem, input: { id }, at, reason });
    }
    await removeDemoMark(stores.settings);
    const result = { tenants: mark.tenantIds.length, kept };
    return { result, audit: { entity: 'demo', id: 'demo', label: 'Demo set', before: mark, after: result } };
  },
});

async function removeTenant(context: CommandContext, id: string): Promise<void> {
  const { now: at } = context;
  const tenant = await context.stores.tenants.find(id);
  if (!tenant) return;
  // Tenants of your own that belong to a partner of the demo set become the provider's.
  const input = tenant.isPartner ? { id, children: { to: null } } : { id };
  if (tenant.deletedAt === null) await act(context, { command: deleteTenant, input, at, reason });
  await act(context, { command: purgeTenant, input: { id }, at, reason });
}

import * as z from 'zod';
import type { SettingStore } from '../preferences/store';

const key = 'demo';

/** What belongs to the demo set, so that it can be taken away again and nothing else with it. */
const DemoMark = z.object({
  loadedAt: z.string(),
  tenantIds: z.array(z.string()),
  telephonySystemIds: z.array(z.string()),
  trunkIds: z.array(z.string()).default([]),
  smsAccountIds: z.array(z.string()).default([]),
  templateIds: z.array(z.string()).default([]),
});

export type DemoMark = z.output<typeof DemoMark>;

/** Undefined while no demo set is loaded. */
export async function findDemoMark(settings: SettingStore): Promise<DemoMark | undefined> {
  return DemoMark.optional().parse(await settings.find(key));
}

export function saveDemoMark(settings: SettingStore, mark: DemoMark): Promise<void> {
  return settings.save(key, mark);
}

export function removeDemoMark(settings: SettingStore): Promise<void> {
  return settings.remove(key);
}

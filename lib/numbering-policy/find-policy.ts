import type { SettingStore } from '../preferences/store';
import { initialPolicy, type NumberingPolicy } from './model';

const key = 'numbering-policy';

/** What is settled, or what the product came with. */
export async function findPolicy(settings: SettingStore): Promise<NumberingPolicy> {
  // Only `savePolicy` writes it, so a newer member may be missing but none is wrong.
  return { ...initialPolicy, ...((await settings.find(key)) as Partial<NumberingPolicy> | undefined) };
}

export function savePolicy(settings: SettingStore, policy: NumberingPolicy): Promise<void> {
  return settings.save(key, policy);
}

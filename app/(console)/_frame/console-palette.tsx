'use client';

import { Palette, type PaletteItem } from '@/components/frame/palette';
import { fetchInScope } from '@/components/scope/fetch-in-scope';

/** The palette, asking this console for tenants and numbers. */
export function ConsolePalette({ items }: { items: PaletteItem[] }) {
  return (
    <Palette items={items} search={findTenants} fallbackHref="/tenants" numberHref="/tenants?q={digits}" />
  );
}

async function findTenants(query: string, signal: AbortSignal): Promise<PaletteItem[]> {
  const answer = await fetchInScope(`/palette?q=${encodeURIComponent(query)}`, { signal });
  if (!answer.ok) throw new Error('The search did not answer.');
  return (await answer.json()) as PaletteItem[];
}

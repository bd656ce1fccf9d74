import type { FoundOverlap } from '@/components/numbering/use-overlap-check';
import { fetchInScope } from '@/components/scope/fetch-in-scope';

interface Asked {
  system: string;
  numbers: string;
  exceptTenantId: string | undefined;
}

/** Who else on the system holds these numbers. */
export async function askOverlaps(
  { system, numbers, exceptTenantId }: Asked,
  signal: AbortSignal,
): Promise<FoundOverlap[]> {
  if (system === '') return [];
  const query = new URLSearchParams({ system, numbers, ...(exceptTenantId && { exceptTenantId }) });
  const answer = await fetchInScope(`/numbers-check/overlaps?${query}`, { signal });
  if (!answer.ok) throw new Error('The numbers could not be checked.');
  // The route of this console; its shape is that of the type.
  return (await answer.json()) as FoundOverlap[];
}

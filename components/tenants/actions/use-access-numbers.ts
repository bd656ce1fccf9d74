import { useEffect, useState } from 'react';
import { fetchInScope } from '@/components/scope/fetch-in-scope';

interface Counted {
  blocks: number;
  numbers: number;
}

/** How many access numbers the tenant has: undefined while that is asked, null where it could not be. */
export function useAccessNumbers(tenantId: string, wanted: boolean): Counted | null | undefined {
  const [answer, setAnswer] = useState<{ tenantId: string; counted: Counted | null }>();
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    fetchInScope(`/numbers/of-tenants?id=${encodeURIComponent(tenantId)}`, { signal: controller.signal })
      .then(async (response) => (response.ok ? ((await response.json()) as Counted) : null))
      .catch(() => null)
      .then((counted) => {
        if (!controller.signal.aborted) setAnswer({ tenantId, counted });
      })
      .catch(() => undefined);
    return () => controller.abort();
  }, [tenantId, wanted]);
  return answer?.tenantId === tenantId ? answer.counted : undefined;
}

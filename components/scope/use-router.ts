'use client';

// eslint-disable-next-line no-restricted-imports -- the one place that may: everybody else takes this router
import { useRouter as useNextRouter } from 'next/navigation';
import { useMemo } from 'react';
import { addScope } from './address';
import { useScope } from './use-scope';

/** Next's router, whose addresses stay in the scope that is shown. */
export function useRouter(): ReturnType<typeof useNextRouter> {
  const router = useNextRouter();
  const scope = useScope();
  return useMemo(
    () => ({
      ...router,
      push: (href, ...options) => router.push(addScope(scope, href), ...options),
      replace: (href, ...options) => router.replace(addScope(scope, href), ...options),
      prefetch: (href, ...options) => router.prefetch(addScope(scope, href), ...options),
    }),
    [router, scope],
  );
}

'use client';

import { useState } from 'react';
import type { FormState } from '@/components/form/form-state';
import type { Issue } from '@/lib/problem';

/** What was refused and not typed anew since: a message goes away with the first key. */
export function useIssues(state: FormState): { issues: readonly Issue[]; edited(name: string): void } {
  const [since, setSince] = useState<{ state: FormState; names: readonly string[] }>({ state, names: [] });
  if (since.state !== state) setSince({ state, names: [] });
  const names = since.state === state ? since.names : [];
  return {
    issues: state.issues.filter(({ path }) => !names.includes(path)),
    edited(name) {
      if (state.issues.some(({ path }) => path === name) && !names.includes(name))
        setSince({ state, names: [...names, name] });
    },
  };
}

'use client';

import type { ReactNode } from 'react';
import { useScope } from './use-scope';

/** What leads to pages that only the provider as a whole has; in a partner's scope there is `otherwise` instead. */
export function OfProvider({ children, otherwise = null }: { children: ReactNode; otherwise?: ReactNode }) {
  return useScope() === '' ? children : otherwise;
}

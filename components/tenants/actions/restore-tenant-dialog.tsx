'use client';

import { lazy, Suspense } from 'react';
import type { RestoreTenantPanelProps } from './restore-tenant-panel';

export interface RestoreTenantDialogProps extends RestoreTenantPanelProps {
  open: boolean;
}

const RestoreTenantPanel = lazy(() =>
  import('./restore-tenant-panel').then((module) => ({ default: module.RestoreTenantPanel })),
);

/** Offers another name, url or customer number where the tenant's own was taken while it lay in the bin. */
export function RestoreTenantDialog({ open, ...panel }: RestoreTenantDialogProps) {
  if (!open) return null;
  return (
    <Suspense>
      <RestoreTenantPanel {...panel} />
    </Suspense>
  );
}

'use client';

import { lazy, Suspense } from 'react';
import type { ConfirmPanelProps } from './confirm-panel';

export interface ConfirmDialogProps extends ConfirmPanelProps {
  open: boolean;
}

const ConfirmPanel = lazy(() =>
  import('./confirm-panel').then((module) => ({ default: module.ConfirmPanel })),
);

/** Asks before something that cannot be undone. Unmounts when closed, so that nothing typed survives. */
export function ConfirmDialog({ open, ...panel }: ConfirmDialogProps) {
  if (!open) return null;
  return (
    <Suspense>
      <ConfirmPanel {...panel} />
    </Suspense>
  );
}

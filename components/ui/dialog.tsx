'use client';

import { lazy, Suspense } from 'react';
import type { DialogPanelProps } from './dialog-panel';
import { useOnceOpen } from './once-open';

export type DialogProps = DialogPanelProps;

const DialogPanel = lazy(() => import('./dialog-panel').then((module) => ({ default: module.DialogPanel })));

/** A dialog that costs nothing until it is opened for the first time. */
export function Dialog(props: DialogProps) {
  const wanted = useOnceOpen(props.open);
  if (!wanted) return null;
  return (
    <Suspense>
      <DialogPanel {...props} />
    </Suspense>
  );
}

'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { receiveToasts, type ToastMessage } from './toast';

const ToastList = lazy(() => import('./toast-list').then((module) => ({ default: module.ToastList })));

/** Once, near the end of the frame. Fetches the machinery with the first toast. */
export function ToastRegion() {
  const [early, setEarly] = useState<ToastMessage[]>([]);
  const wanted = early.length > 0;

  useEffect(() => {
    if (!wanted) return receiveToasts((message) => setEarly((before) => [...before, message]));
  }, [wanted]);

  if (!wanted) return null;
  return (
    <Suspense>
      <ToastList early={early} />
    </Suspense>
  );
}

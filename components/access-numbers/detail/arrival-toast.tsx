'use client';

import { useEffect, useEffectEvent } from 'react';
import { focusPageIfLost } from '@/components/ui/focus-page';
import { showToast } from '@/components/ui/toast';
import { type TakeBack, takeBack } from '../take-back';

export interface ArrivalToastProps {
  /** What happened to what. */
  title: string;
  description?: string;
  undo?: TakeBack;
}

/** One toast on the page one comes to after something was done, with a way to take it back where there is one. */
export function ArrivalToast({ title, description, undo }: ArrivalToastProps) {
  const tell = useEffectEvent(() => {
    // The word goes from the address with the telling, so that a reload does not tell it again.
    const address = new URL(location.href);
    if (!address.searchParams.has('done')) return;
    address.searchParams.delete('done');
    history.replaceState(null, '', address);
    showToast({ title, ...(description && { description }), ...(undo && { undo: () => takeBack(undo) }) });
    focusPageIfLost();
  });
  // Once for each arrival, whatever the page learns afterwards.
  useEffect(() => tell(), [title]);
  return (
    <noscript>
      <p role="status" className="mb-3 border-l-3 border-accent bg-surface px-3 py-2">
        {title}. {description}
      </p>
    </noscript>
  );
}

'use client';

import { useEffect } from 'react';
import { focusPageIfLost } from './focus-page';
import { showToast } from './toast';

export interface ToastOnArrivalProps {
  title: string;
  linkLabel?: string;
  linkHref?: string;
}

/** One toast when the page appears, for the page one is sent to after something was done. */
export function ToastOnArrival({ title, linkLabel, linkHref }: ToastOnArrivalProps) {
  useEffect(() => {
    const link = linkLabel && linkHref ? { label: linkLabel, href: linkHref } : undefined;
    showToast({ title, link });
    focusPageIfLost();
  }, [title, linkLabel, linkHref]);
  return (
    <noscript>
      <p role="status" className="mb-3 border-l-3 border-accent bg-surface px-3 py-2">
        {title}
      </p>
    </noscript>
  );
}

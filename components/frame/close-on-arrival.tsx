'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/** Folds away what was opened in the frame once the page it led to is there. */
export function CloseOnArrival() {
  const path = usePathname();

  useEffect(() => {
    for (const open of document.querySelectorAll<HTMLElement>('.flyout:popover-open')) open.hidePopover();
    for (const open of document.querySelectorAll('details[data-nav][open]')) open.removeAttribute('open');
  }, [path]);

  return null;
}

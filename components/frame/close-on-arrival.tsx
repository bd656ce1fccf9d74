'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';

/** Folds away what was opened in the frame once the page it led to is there. */
export function CloseOnArrival() {
  const path = usePathname();
  const query = useSearchParams();

  useEffect(() => {
    for (const open of document.querySelectorAll<HTMLElement>('.flyout:popover-open')) open.hidePopover();
    for (const open of document.querySelectorAll('details[data-nav][open]')) open.removeAttribute('open');
  }, [path, query]);

  return null;
}

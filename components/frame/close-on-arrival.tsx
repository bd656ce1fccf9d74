'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** Folds away what was opened in the frame once the page it led to is there. */
export function CloseOnArrival() {
  const path = usePathname();
  const query = useSearchParams();

  const here = `${path}?${query}`;
  const before = useRef(here);

  useEffect(() => {
    // What somebody opened before this script had loaded stays open.
    if (before.current === here) return;
    before.current = here;
    for (const open of document.querySelectorAll<HTMLElement>('.flyout:popover-open')) open.hidePopover();
    for (const open of document.querySelectorAll('details[data-nav][open]')) open.removeAttribute('open');
  }, [here]);

  return null;
}

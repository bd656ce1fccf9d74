'use client';

import { useEffect, useRef } from 'react';

/** On a narrow screen the tabs scroll sideways; the current one must not begin out of sight. */
export function CurrentTabInView() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const tabs = mark.current?.closest('nav');
    const current = tabs?.querySelector('[aria-current=page]');
    if (!tabs || !current) return;
    const [frame, tab] = [tabs.getBoundingClientRect(), current.getBoundingClientRect()];
    if (tab.right > frame.right || tab.left < frame.left) {
      tabs.scrollLeft += tab.left - frame.left - (frame.width - tab.width) / 2;
    }
  });
  return <span ref={mark} hidden />;
}

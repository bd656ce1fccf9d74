'use client';

import { useEffect } from 'react';
import { rememberChoice } from './remember';

/** Tells the server the reader's time zone from the second page on (cookie `zone`). Give it what the server knows. */
export function RememberZone({ known }: { known: string | undefined }) {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && zone !== known) rememberChoice('zone', zone);
  }, [known]);
  return null;
}

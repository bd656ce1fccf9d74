'use client';

import { useEffect } from 'react';
import { focusPageIfLost } from '@/components/ui/focus-page';
import { showToast } from '@/components/ui/toast';

/** Tells of the list that was deleted a moment ago; its name stands in the address until then. */
export function GoneToast() {
  useEffect(() => {
    const address = new URL(location.href);
    const name = address.searchParams.get('gone');
    if (name === null) return;
    address.searchParams.delete('gone');
    history.replaceState(null, '', address);
    showToast({ title: `${name.slice(0, 120)} is deleted` });
    focusPageIfLost();
  }, []);
  return null;
}

'use client';

import { useEffect, useMemo, useState } from 'react';
import { addScope } from '@/components/scope/address';
import { useRouter } from '@/components/scope/use-router';
import { useScope } from '@/components/scope/use-scope';
import { visit } from '@/components/scope/visit';
import { leaveTo } from '../form/leave-guard';
import { Dialog } from '../ui/dialog';
import { isForShortcuts, makeKeySequence, pressMarked, type Shortcut } from './shortcut-keys';
import { ShortcutList } from './shortcut-list';

export type { Shortcut } from './shortcut-keys';

export interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  /** The person's choice in Settings (WCAG 2.1.4). `?` goes with the rest. */
  enabled?: boolean;
}

export function Shortcuts({ shortcuts, enabled = true }: ShortcutsProps) {
  const router = useRouter();
  const scope = useScope();
  const [listed, setListed] = useState(false);
  const sequence = useMemo(() => makeKeySequence([...shortcuts, help]), [shortcuts]);

  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isForShortcuts(event)) return;
      const shortcut = sequence(event.key, event.timeStamp);
      if (!shortcut) return;
      if (shortcut === help) setListed(true);
      else if (!pressMarked(shortcut.keys)) {
        if (shortcut.href === undefined) return;
        leaveTo(addScope(scope, shortcut.href), (address) => visit(address, router.push));
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled, sequence, router, scope]);

  return (
    <Dialog
      open={listed}
      onOpenChange={setListed}
      width="small"
      title="Keyboard shortcuts"
      description="They work outside of fields. Settings switches them off."
    >
      <ShortcutList shortcuts={[...shortcuts, palette, help]} />
    </Dialog>
  );
}

const help: Shortcut = { keys: '?', label: 'List the shortcuts' };
const palette: Shortcut = { keys: '⌘K', label: 'Search or jump to a number (Ctrl K on other keyboards)' };

'use client';

import { useEffect, useRef, useState } from 'react';
import { useRouter } from '@/components/scope/use-router';
import { visit } from '@/components/scope/visit';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { type Departure, guardLeaving, stepBack } from './leave-guard';

export interface UnsavedGuardProps {
  /** Nothing is asked while this is false. */
  dirty: boolean;
  /** "this tenant": completes "The changes to … are not saved." */
  what: string;
  /** Resolves when kept, or to a sentence that says why not. Without it the button is not offered. */
  onSaveDraft?: () => Promise<string | undefined | void>;
  /** Called before leaving without saving, e.g. to drop a stored draft. */
  onDiscard?: () => void;
}

export function UnsavedGuard({ dirty, what, onSaveDraft, onDiscard }: UnsavedGuardProps) {
  const router = useRouter();
  const [departure, setDeparture] = useState<Departure>();
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const release = useRef<() => void>(undefined);
  const stay = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!dirty) return;
    release.current = guardLeaving(setDeparture);
    return () => release.current?.();
  }, [dirty]);

  function leave() {
    release.current?.();
    setDeparture(undefined);
    if (departure === 'back') stepBack();
    else if (departure) visit(departure.href, router.push);
  }

  async function saveDraft() {
    if (!onSaveDraft || saving) return;
    setSaving(true);
    const reason = await onSaveDraft().catch(() => 'The draft was not saved.');
    setSaving(false);
    if (reason) setRefusal(reason);
    else leave();
  }

  return (
    <Dialog
      open={departure !== undefined}
      onOpenChange={(open) => !open && setDeparture(undefined)}
      kind="alert"
      width="small"
      title="Leave this page?"
      description={`The changes to ${what} are not saved.`}
      initialFocus={stay}
      footer={
        <>
          <Button ref={stay} onClick={() => setDeparture(undefined)}>
            Stay
          </Button>
          <Button
            variant="danger-outline"
            onClick={() => {
              onDiscard?.();
              leave();
            }}
          >
            Discard
          </Button>
          {onSaveDraft && (
            <Button variant="primary" pending={saving} onClick={() => void saveDraft()}>
              Save draft
            </Button>
          )}
        </>
      }
    >
      {refusal && <Notice tone="danger" announce="alert" title={refusal} />}
    </Dialog>
  );
}

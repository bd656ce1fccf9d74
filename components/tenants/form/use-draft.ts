import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { TenantFormValues } from './values';

/** Answers when it was kept, or why not. */
export type SaveDraft = (draft: {
  tenantId: string;
  version: number | null;
  values: TenantFormValues;
}) => Promise<{ savedAt: string } | { refusal: string }>;

export type DiscardDraft = (tenantId: string) => Promise<void>;

export type DraftNews = { savedAt: string } | { refusal: string } | undefined;

interface Draft {
  form: UseFormReturn<TenantFormValues>;
  save: SaveDraft;
  tenantId: string;
  version: number | null;
  /** While the form itself is on its way, nothing is kept. */
  paused: boolean;
}

const pause = 1000;

/** Keeps what is typed about a second after typing stopped, and when asked to. */
export function useDraft({ form, save, tenantId, version, paused }: Draft) {
  const [news, setNews] = useState<DraftNews>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const owed = useRef(false);

  const keep = useCallback(async () => {
    clearTimeout(timer.current);
    owed.current = false;
    const kept = await save({ tenantId, version, values: form.getValues() }).catch(() => ({
      refusal: 'The draft could not be kept. It is tried again with the next change.',
    }));
    setNews(kept);
    return 'refusal' in kept ? kept.refusal : undefined;
  }, [form, save, tenantId, version]);

  useEffect(() => {
    if (paused) return;
    const wait = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), pause);
    };
    // Typed just before a save that was refused.
    if (owed.current) wait();
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        owed.current = true;
        wait();
      },
    });
    return () => {
      stop();
      clearTimeout(timer.current);
    };
  }, [form, keep, paused]);

  return { news, keep };
}

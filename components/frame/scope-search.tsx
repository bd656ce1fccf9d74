'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useRef, useState } from 'react';
import { useRouter } from '@/components/scope/use-router';
import { visit } from '@/components/scope/visit';
import { leaveTo } from '../form/leave-guard';
import { addressIn, otherThan, type ScopeChoice } from './scope-choice';

interface ScopeSearchProps {
  first: ScopeChoice[];
  from: string;
  path: string;
}

const pauseMs = 200;

/** A combobox of every partner that the reader may enter. */
export function ScopeSearch({ first, from, path }: ScopeSearchProps) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<{ query: string; found: ScopeChoice[]; failed?: true }>();
  const typed = query.trim();

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (typed === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      // Of everything that the reader may enter, not only of what lies below the scope that is shown.
      fetch(`${from}?q=${encodeURIComponent(typed)}`, { signal: stop.signal })
        .then(async (response) => {
          if (!response.ok) throw new Error('The search did not answer.');
          setAnswer({ query: typed, found: (await response.json()) as ScopeChoice[] });
        })
        .catch(() => stop.signal.aborted || setAnswer({ query: typed, found: [], failed: true }));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, from]);

  const isAnswered = typed === '' || answer?.query === typed;
  const items = typed === '' ? first : otherThan(path, answer?.found ?? []);
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      filter={null}
      autoHighlight="always"
      keepHighlight
      items={items}
      value={query}
      onValueChange={setQuery}
      itemToStringValue={(item: ScopeChoice) => item.label}
    >
      <Autocomplete.Input
        ref={field}
        aria-label="Search partners"
        placeholder="Name of a partner"
        className="control sticky top-0"
      />
      <p role="status" className="sr-only">
        {isAnswered ? `${items.length} ${items.length === 1 ? 'partner' : 'partners'}` : 'Searching'}
      </p>
      <Autocomplete.List aria-label="Scopes" className="py-1">
        {(item: ScopeChoice) => (
          <Autocomplete.Item
            key={item.scope}
            value={item}
            onClick={() => leaveTo(addressIn(item, path), (address) => visit(address, router.push))}
            className="flex min-h-8 cursor-pointer items-center gap-3 px-2 outline-none data-highlighted:bg-accent-soft data-highlighted:shadow-[inset_3px_0_0_var(--color-accent)] pointer-coarse:min-h-11"
          >
            <span className="min-w-0 flex-1 truncate">{item.label}</span>
            {item.hint && <span className="truncate text-meta text-ink-2">{item.hint}</span>}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
      {isAnswered && items.length === 0 && (
        <p className="px-2 py-3 text-ink-2">
          {answer?.failed ? 'The search did not answer.' : `No partner matches ${typed}.`}
        </p>
      )}
    </Autocomplete.Root>
  );
}

'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { addScope } from '@/components/scope/address';
import { useRouter } from '@/components/scope/use-router';
import { useScope } from '@/components/scope/use-scope';
import { visit } from '@/components/scope/visit';
import { leaveTo } from '../form/leave-guard';
import { Kbd } from '../ui/kbd';
import {
  digitsOf,
  groupItems,
  matchItems,
  type PaletteGroup,
  type PaletteItem,
  readRecent,
  rememberRecent,
} from './palette-items';

export type PaletteSearch = (query: string, signal: AbortSignal) => Promise<PaletteItem[]>;

export interface PalettePanelProps {
  items: PaletteItem[];
  search?: PaletteSearch;
  numberHref?: string;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

export function PalettePanel({ items, search, numberHref, onClose, returnFocus }: PalettePanelProps) {
  const router = useRouter();
  const scope = useScope();
  const [query, setQuery] = useState('');
  const [recent] = useState(readRecent);
  const { found, state } = useFound(query.trim(), search);

  const text = query.trim();
  const groups =
    text === ''
      ? groupItems([...recent, ...items])
      : groupItems([...jump(text, numberHref), ...found, ...matchItems([...recent, ...items], text)]);
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);

  function choose(item: PaletteItem) {
    rememberRecent(item);
    onClose();
    leaveTo(addScope(scope, item.href), (address) => visit(address, router.push));
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/30 dark:bg-sunken/75" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center p-2 sm:pt-[12vh]">
          <Dialog.Popup
            finalFocus={returnFocus}
            aria-label="Search or jump to a number"
            className="flex max-h-[min(34rem,calc(100dvh-1rem))] w-full max-w-form flex-col rounded-dialog border border-line-strong bg-surface text-ink shadow-float"
          >
            <Autocomplete.Root
              inline
              open
              mode="none"
              filter={null}
              autoHighlight="always"
              keepHighlight
              items={groups}
              value={query}
              onValueChange={setQuery}
              itemToStringValue={(item: PaletteItem) => item.label}
            >
              <div className="flex items-center gap-2 border-b border-line px-3 has-focus-visible:border-focus has-focus-visible:shadow-[0_1px_0_var(--color-focus)]">
                <Search className="size-4 shrink-0 text-ink-2" aria-hidden />
                <Autocomplete.Input
                  aria-label="Search tenants, numbers and pages"
                  placeholder="Tenant, number, or page"
                  className="h-12 w-full bg-transparent text-section outline-none"
                />
                <Dialog.Close className="rounded-control p-1 text-meta text-ink-2 hover:text-ink">
                  <Kbd>Esc</Kbd>
                  <span className="sr-only">Close</span>
                </Dialog.Close>
              </div>
              <p role="status" className="sr-only">
                {state === 'asking' ? 'Searching' : `${count} ${count === 1 ? 'result' : 'results'}`}
              </p>
              <div className="min-h-0 overflow-y-auto overscroll-contain">
                <Autocomplete.List className="py-1">
                  {(group: PaletteGroup) => (
                    <Autocomplete.Group key={group.value} items={group.items} className="pb-1">
                      <Autocomplete.GroupLabel className="px-3 pt-2 pb-1 text-meta text-ink-2">
                        {group.value}
                      </Autocomplete.GroupLabel>
                      <Autocomplete.Collection>
                        {(item: PaletteItem) => <Option key={item.href} item={item} onChoose={choose} />}
                      </Autocomplete.Collection>
                    </Autocomplete.Group>
                  )}
                </Autocomplete.List>
                {count === 0 && <p className="px-3 py-6 text-ink-2">{emptyText[state](text)}</p>}
              </div>
              {state === 'failed' && count > 0 && (
                <p className="border-t border-line px-3 py-2 text-danger">{emptyText.failed(text)}</p>
              )}
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Option({ item, onChoose }: { item: PaletteItem; onChoose: (item: PaletteItem) => void }) {
  return (
    <Autocomplete.Item
      value={item}
      onClick={() => onChoose(item)}
      className="flex min-h-8 cursor-pointer scroll-my-2 items-center gap-4 px-3 py-1 outline-none data-highlighted:bg-accent-soft data-highlighted:shadow-[inset_3px_0_0_var(--color-accent)] pointer-coarse:min-h-11"
    >
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.hint && <span className="digits shrink-0 text-table text-ink-2">{item.hint}</span>}
    </Autocomplete.Item>
  );
}

type FoundState = 'idle' | 'asking' | 'failed';

function useFound(query: string, search: PaletteSearch | undefined) {
  const [answer, setAnswer] = useState<{ query: string; found: PaletteItem[]; failed?: true }>({
    query: '',
    found: [],
  });

  useEffect(() => {
    if (!search || query === '') return;
    const aborter = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const found = await search(query, aborter.signal);
        if (!aborter.signal.aborted) setAnswer({ query, found });
      } catch {
        if (!aborter.signal.aborted) setAnswer({ query, found: [], failed: true });
      }
    }, 200);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [query, search]);

  const answered = !search || query === '' || answer.query === query;
  const state: FoundState = !answered ? 'asking' : answer.failed && query !== '' ? 'failed' : 'idle';
  // Results of the text before stay until the new ones are there, so that the list does not flicker.
  return { found: query === '' ? [] : answer.found, state };
}

function jump(text: string, numberHref: string | undefined): PaletteItem[] {
  const digits = digitsOf(text);
  if (!digits || !numberHref) return [];
  return [
    { label: `Jump to number ${digits}`, href: numberHref.replace('{digits}', digits), group: 'Numbers' },
  ];
}

const emptyText: Record<FoundState, (text: string) => string> = {
  idle: (text) => `Nothing matches ${text}. Try a name, an acronym, or the first digits of a number.`,
  asking: () => 'Searching…',
  failed: () => 'The search did not answer. Pages can still be opened from here.',
};

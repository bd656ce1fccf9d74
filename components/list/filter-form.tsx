'use client';

import { Search } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useSyncExternalStore, useTransition } from 'react';
import { useRouter } from '@/components/scope/use-router';
import { Button } from '@/components/ui/button';

export interface FilterFormProps {
  /** Answers with the filtered address; used until JavaScript is there. */
  search: (form: FormData) => Promise<void>;
  /** Of the list: "/tenants". */
  path: string;
  /** What is searched: "Tenants". */
  label: string;
  /** What can be typed. */
  placeholder: string;
  q: string;
  selects: FilterSelect[];
  /** Members of the address that stay as they are. */
  kept: Record<string, string | undefined>;
}

export interface FilterSelect {
  name: string;
  label: string;
  value: string;
  /** The first one is no filter. */
  options: readonly { value: string; label: string }[];
}

const pauseMs = 200;

/** What is looked for. Searches while one types, without a step in the history for each letter. */
export function FilterForm({ search, path, label, placeholder, q, selects, kept }: FilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();
  const isLive = useSyncExternalStore(never, yes, no);
  const shown = JSON.stringify([['q', q], ...selects.map(({ name, value }) => [name, value])]);

  // A removed chip or a step back changes the address from outside; what is being typed is left alone.
  useEffect(() => {
    const fields = form.current?.elements;
    for (const [name, value] of JSON.parse(shown) as [string, string][]) {
      const field = fields?.namedItem(name);
      if (isField(field) && field !== document.activeElement) field.value = value;
    }
  }, [shown]);

  function go(how: 'push' | 'replace') {
    clearTimeout(timer.current);
    if (!form.current) return;
    const address = addressOf(form.current, path);
    startTransition(() => router[how](address, { scroll: false }));
  }

  function change(event: FormEvent<HTMLFormElement>) {
    if (event.target instanceof HTMLSelectElement) {
      go('push');
      return;
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go('replace'), pauseMs);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    go('push');
  }

  return (
    <form
      ref={form}
      role="search"
      aria-label={label}
      action={search}
      onChange={change}
      onSubmit={submit}
      data-pending={pending || undefined}
      data-print="hide"
      className="peer flex min-w-0 flex-1 basis-96 flex-wrap items-center gap-2"
    >
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="relative min-w-40 flex-1 basis-56">
        <Search
          className="pointer-events-none absolute top-2 left-2 size-4 text-ink-2 pointer-coarse:top-3.5"
          aria-hidden
        />
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={200}
          data-shortcut="/"
          aria-label={`Search ${label.toLowerCase()}`}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          className="control pl-8!"
        />
      </div>
      {selects.map(({ name, label: what, value, options }) => (
        <select
          key={name}
          name={name}
          defaultValue={value}
          aria-label={what}
          className="control max-w-56 w-auto!"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ))}
      {!isLive && <Button type="submit">Apply</Button>}
    </form>
  );
}

function addressOf(form: HTMLFormElement, path: string): string {
  const members = [...new FormData(form)].filter(
    (member): member is [string, string] =>
      typeof member[1] === 'string' && member[1].trim() !== '' && !member[0].startsWith('$'),
  );
  const query = new URLSearchParams(members).toString();
  return query === '' ? path : `${path}?${query}`;
}

function isField(element: unknown): element is HTMLInputElement | HTMLSelectElement {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}

const never = () => () => {};
const yes = () => true;
const no = () => false;

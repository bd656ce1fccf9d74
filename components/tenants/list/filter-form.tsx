'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useSyncExternalStore, useTransition } from 'react';
import { Button } from '@/components/ui/button';

export interface FilterFormProps {
  /** Answers with the filtered address; used until JavaScript is there. */
  search: (form: FormData) => Promise<void>;
  q: string;
  status: string;
  system: string;
  place: 'list' | 'bin';
  systems: string[];
  /** Members of the address that stay as they are. */
  kept: Record<string, string | undefined>;
}

const pauseMs = 200;

/** What is looked for. Searches while one types, without a step in the history for each letter. */
export function FilterForm({ search, q, status, system, place, systems, kept }: FilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();
  const isLive = useSyncExternalStore(never, yes, no);
  const bin = place === 'bin' ? 'true' : '';

  // A removed chip or a step back changes the address from outside; what is being typed is left alone.
  useEffect(() => {
    const fields = form.current?.elements;
    for (const [name, value] of Object.entries({ q, status, system, deleted: bin })) {
      const field = fields?.namedItem(name);
      if (isField(field) && field !== document.activeElement) field.value = value;
    }
  }, [q, status, system, bin]);

  function go(how: 'push' | 'replace') {
    clearTimeout(timer.current);
    if (!form.current) return;
    const address = addressOf(form.current);
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
      aria-label="Tenants"
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
          aria-label="Search tenants"
          placeholder="Name, number, domain, finance ID"
          autoComplete="off"
          spellCheck={false}
          className="control pl-8!"
        />
      </div>
      {place === 'list' && (
        <select name="status" defaultValue={status} aria-label="Status" className="control w-auto!">
          <option value="">Any status</option>
          <option value="active">Active</option>
          <option value="inactive">Inactive</option>
        </select>
      )}
      <select
        name="system"
        defaultValue={system}
        aria-label="Telephony system"
        className="control max-w-56 w-auto!"
      >
        <option value="">Any telephony system</option>
        {systems.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select name="deleted" defaultValue={bin} aria-label="Where" className="control w-auto!">
        <option value="">Not deleted</option>
        <option value="true">In the bin</option>
      </select>
      {!isLive && <Button type="submit">Apply</Button>}
    </form>
  );
}

function addressOf(form: HTMLFormElement): string {
  const members = [...new FormData(form)].filter(
    (member): member is [string, string] =>
      typeof member[1] === 'string' && member[1].trim() !== '' && !member[0].startsWith('$'),
  );
  const query = new URLSearchParams(members).toString();
  return query === '' ? '/tenants' : `/tenants?${query}`;
}

function isField(element: unknown): element is HTMLInputElement | HTMLSelectElement {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}

const never = () => () => {};
const yes = () => true;
const no = () => false;

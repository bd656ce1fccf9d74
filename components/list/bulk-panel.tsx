'use client';

import { clsx } from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import { countOf } from '@/components/ui/format-count';
import { Notice } from '@/components/ui/notice';
import { BulkFieldInput } from './bulk-field-input';
import { BulkResult } from './bulk-result';
import type { BulkState, BulkWords } from './bulk-state';

export interface BulkPanelProps {
  state: Exclude<BulkState, { status: 'idle' }>;
  words: BulkWords;
  action: (form: FormData) => void;
}

/** What the server answered to a bulk button: why not, a question, or how each one went. Takes focus. */
export function BulkPanel({ state, words, action }: BulkPanelProps) {
  if (state.status === 'refused') {
    return <Notice tone="danger" announce="alert" title={state.message} className="my-3" />;
  }
  if (state.status === 'done') {
    return (
      <Panel key={`done ${state.kind}`} state={state}>
        <BulkResult kind={state.kind} words={words} items={state.items} action={action} />
      </Panel>
    );
  }
  return (
    <Panel state={state}>
      <BulkQuestion state={state} words={words} action={action} />
    </Panel>
  );
}

function Panel({ state, children }: { state: BulkState; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>('input:not([type=hidden])');
    (field ?? box.current)?.focus();
  }, [state]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="bulk-title"
      className="my-3 border border-line-strong bg-surface px-4 py-3"
    >
      {children}
    </section>
  );
}

function BulkQuestion({ state, words, action }: BulkPanelProps & { state: { status: 'confirm' } }) {
  const { kind, ids, matching, consequences, field, complaint } = state;
  const { verb = kind, isHarmful } = words.kinds[kind] ?? {};
  const many = countOf(matching?.expected ?? ids.length, words.noun, words.nouns);
  return (
    <form action={action} noValidate className="flex flex-col gap-3">
      <h2 id="bulk-title" className="text-section font-bold">
        {verb} {many}?
      </h2>
      <ul className={clsx('list-inside list-[square]', isHarmful && 'marker:text-danger')}>
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {matching && (
        <>
          <input type="hidden" name="all" value={matching.expected} />
          <input type="hidden" name="filter" value={matching.filter} />
        </>
      )}
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <BulkFieldInput field={field} complaint={complaint} />
      <div className="flex flex-wrap gap-2">
        {/* The first one is what Enter presses. */}
        <SubmitButton
          name="do"
          value={kind}
          variant={isHarmful ? 'danger' : 'primary'}
          pendingText={`${verb}…`}
        >
          {verb} {many}
        </SubmitButton>
        <SubmitButton name="do" value="cancel" variant="secondary" formNoValidate>
          Cancel
        </SubmitButton>
      </div>
    </form>
  );
}

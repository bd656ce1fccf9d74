'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { countOf } from '@/components/ui/format-count';
import { Notice } from '@/components/ui/notice';
import { BulkResult } from './bulk-result';
import { type BulkState, bulkVerbs } from './bulk-state';

export interface BulkPanelProps {
  state: Exclude<BulkState, { status: 'idle' }>;
  action: (form: FormData) => void;
}

/** What the server answered to a bulk button: why not, a question, or how each one went. Takes focus. */
export function BulkPanel({ state, action }: BulkPanelProps) {
  if (state.status === 'refused') {
    return <Notice tone="danger" announce="alert" title={state.message} className="my-3" />;
  }
  if (state.status === 'done') {
    return (
      <Panel key={`done ${state.kind}`} state={state}>
        <BulkResult kind={state.kind} items={state.items} action={action} />
      </Panel>
    );
  }
  return (
    <Panel state={state}>
      <BulkQuestion state={state} action={action} />
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

function BulkQuestion({ state, action }: BulkPanelProps & { state: { status: 'confirm' } }) {
  const { kind, ids, consequences, phrase, complaint } = state;
  const { verb } = bulkVerbs[kind];
  const tenants = countOf(ids.length, 'tenant');
  return (
    <form action={action} noValidate className="flex flex-col gap-3">
      <h2 id="bulk-title" className="text-section font-bold">
        {verb} {tenants}?
      </h2>
      <ul className="list-inside list-[square] marker:text-danger">
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <TextField
        id="bulk-confirm"
        name="confirm"
        label={
          <>
            Type <strong className="font-mono">{phrase}</strong> to confirm
          </>
        }
        autoComplete="off"
        spellCheck={false}
        error={complaint}
      />
      <div className="flex flex-wrap gap-2">
        {/* The first one is what Enter presses. */}
        <SubmitButton name="do" value={kind} variant="danger" pendingText={`${verb}…`}>
          {verb} {tenants}
        </SubmitButton>
        <SubmitButton name="do" value="cancel" variant="secondary" formNoValidate>
          Cancel
        </SubmitButton>
      </div>
    </form>
  );
}

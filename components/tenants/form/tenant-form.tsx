'use client';

import { useActionState, useState } from 'react';
import { takeTheirs } from '@/lib/tenants/merge-edits';
import type { TenantFormProps, TenantFormState } from './form-props';
import { StaleChoice } from './stale-choice';
import { readStep, type Step } from './steps';
import { TenantFields } from './tenant-fields';
import { readValues, type TenantFormValues, valuesOf } from './values';

const idleForm: TenantFormState = { status: 'idle', message: '', issues: [] };

/** Creates or edits a tenant. Whatever replaces all fields at once (a draft dropped, theirs taken) seeds them anew. */
export function TenantForm(props: TenantFormProps) {
  const [state, send, pending] = useActionState(props.action, idleForm);
  const [step, setStep] = useState<Step>(() =>
    typeof state.values?.step === 'string' ? readStep(state.values.step) : props.step,
  );
  const [seed, setSeed] = useState(() => ({
    count: 0,
    values: state.values ? readValues(state.values) : props.initial,
    draftFrom: state.values ? undefined : props.draftFrom,
    edited: props.edited,
    changed: state.values !== undefined,
  }));
  const [reason, setReason] = useState(() =>
    typeof state.values?.reason === 'string' ? state.values.reason : '',
  );
  const [merged, setMerged] = useState<TenantFormState>();
  const stale = state === merged ? undefined : state.stale;
  // Without scripts the choices are posted with the form, so what is saved then follows the version they were made on.
  const version = stale?.version ?? seed.edited?.version;

  function go(next: Step) {
    setStep(next);
    const address = new URL(location.href);
    address.searchParams.set('step', next);
    history.replaceState(history.state, '', address);
  }

  function choose(values: TenantFormValues, paths: string[]) {
    if (!stale || !seed.edited) return;
    const theirs = valuesOf(stale.theirs);
    const next = takeTheirs(values, theirs, paths);
    setMerged(state);
    setSeed({
      count: seed.count + 1,
      values: paths.includes('telephony') ? { ...next, telephonyChoice: theirs.telephonyChoice } : next,
      draftFrom: undefined,
      edited: { ...seed.edited, version: stale.version, draft: stale.theirs },
      changed: true,
    });
    go('review');
  }

  function discard() {
    void props.discardDraft(props.edited?.id ?? '');
    setSeed({
      count: seed.count + 1,
      values: props.fresh,
      draftFrom: undefined,
      edited: props.edited,
      changed: false,
    });
  }

  return (
    <TenantFields
      key={seed.count}
      {...props}
      state={state === merged ? idleForm : state}
      send={send}
      pending={pending}
      step={step}
      onGo={go}
      initial={seed.values}
      startsChanged={seed.changed}
      edited={seed.edited}
      version={version}
      draftFrom={seed.draftFrom}
      onDiscard={discard}
      reason={reason}
      onReason={setReason}
      stalePanel={(readNow) =>
        stale && (
          <StaleChoice stale={stale} zone={props.zone} onChoose={(paths) => choose(readNow(), paths)} />
        )
      }
    />
  );
}

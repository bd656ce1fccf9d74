'use client';

import { type FormEvent, type ReactNode, startTransition, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import type { Issue } from '@/lib/problem';
import { dropBlankRows } from '@/lib/tenants/read-tenant-form';
import { ApiPreview, type EditedTenant } from './api-preview';
import { BelongsTo } from './belongs-to';
import { checkValues, nestIssues, resolveValues } from './check-values';
import { DraftNotice, DraftStatus } from './draft-notice';
import { FormButtons } from './form-buttons';
import type { TenantFormProps, TenantFormState } from './form-props';
import { type FormScene, FormSceneContext } from './form-scene';
import { IdentityStep } from './identity-step';
import { IssueSummary } from './issue-summary';
import { NumbersStep } from './numbers-step';
import { PolicyStep } from './policy-step';
import { ReasonField } from './reason-field';
import { Refusal } from './refusal';
import { ReviewStep } from './review-step';
import { SignInAgain } from './sign-in-again';
import { StepNav } from './step-nav';
import { type Step, stepAfter, stepClass, stepTitles } from './steps';
import { SubscribersStep } from './subscribers-step';
import { useDraft } from './use-draft';
import { readValues, type TenantFormValues } from './values';

export interface TenantFieldsProps extends TenantFormProps {
  state: TenantFormState;
  send: (form: FormData) => void;
  pending: boolean;
  onGo: (step: Step) => void;
  /** The fields began with something that is not saved yet. */
  startsChanged: boolean;
  edited: EditedTenant | undefined;
  version: number | undefined;
  onDiscard: () => void;
  reason: string;
  onReason: (reason: string) => void;
  stalePanel: (readNow: () => TenantFormValues) => ReactNode;
}

export function TenantFields(props: TenantFieldsProps) {
  const { state, send, pending, step, onGo, initial, edited, systems } = props;
  const element = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLDivElement>(null);
  const errors = useMemo(() => nestIssues(state.issues), [state]);
  const form = useForm<TenantFormValues>({
    defaultValues: initial,
    resolver: resolveValues,
    mode: 'onTouched',
    reValidateMode: 'onChange',
    shouldFocusError: false,
    errors,
  });
  const [own, setOwn] = useState<{ after: TenantFormState; attempt: number; issues: Issue[] }>();
  const issues = own?.after === state ? own.issues : state.issues;
  const attempt = `${own?.after === state ? 'here' : 'server'} ${own?.attempt ?? 0}`;
  const [signedIn, setSignedIn] = useState<TenantFormState>();
  const [keptByHand, setKeptByHand] = useState(false);
  const { isDirty } = form.formState;
  const draft = useDraft({
    form,
    save: props.saveDraft,
    tenantId: edited?.id ?? '',
    version: edited?.version ?? null,
    paused: pending,
  });
  const scene: FormScene = { systems, issues, initial, tenantId: edited?.id };
  const isSignedOut = state.code === 'signed-out' && signedIn !== state;
  const verb = edited ? 'Save changes' : 'Create tenant';

  function go(next: Step) {
    onGo(next);
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    // Enter in a field goes on to the next step; the last one is left by its button.
    if (pressed?.dataset.enter !== undefined && step !== 'review') return go(stepAfter(step));
    const values = readValues(dropBlankRows({ ...form.getValues() }));
    form.setValue('telephony', values.telephony);
    form.setValue('endpoints', values.endpoints);
    const found = checkValues(values);
    setOwn({ after: state, attempt: (own?.attempt ?? 0) + 1, issues: found });
    if (found.length > 0) return void form.handleSubmit(() => {})();
    const typed = element.current;
    if (typed) startTransition(() => send(new FormData(typed)));
  }

  async function keepDraft() {
    const refusal = await draft.keep();
    if (refusal === undefined) setKeptByHand(true);
    return refusal;
  }

  return (
    <FormSceneContext value={scene}>
      <FormProvider {...form}>
        {props.draftFrom && (
          <DraftNotice savedAt={props.draftFrom} zone={props.zone} onDiscard={props.onDiscard} />
        )}
        <form
          ref={element}
          action={send}
          onSubmit={submit}
          onChange={() => setKeptByHand(false)}
          noValidate
          aria-label={edited ? `Edit ${edited.name}` : 'Create tenant'}
        >
          {/* What Enter in a field presses: the first button of a form, which must not be a step. */}
          <button type="submit" tabIndex={-1} aria-hidden="true" data-enter="" className="sr-only">
            {verb}
          </button>
          {edited ? (
            <>
              <input type="hidden" name="id" value={edited.id} />
              <input type="hidden" name="expectedVersion" value={props.version} />
            </>
          ) : (
            <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
          )}
          {props.belonging && <BelongsTo belonging={props.belonging} state={state} />}
          <StepNav current={step} onGo={go} />
          <div className="flex max-w-form flex-col gap-4 not-empty:mb-6">
            {state.status === 'failed' &&
              !state.stale &&
              state.issues.length === 0 &&
              own?.issues.length !== 0 && <Refusal message={state.message} of={state} />}
            <IssueSummary issues={issues} attempt={attempt} onGo={onGo} />
          </div>
          {props.stalePanel(() => form.getValues())}
          <div ref={heading} tabIndex={-1} aria-label={`Step ${stepTitles[step]}`} role="group">
            <div className={stepClass('identity', step)}>
              <IdentityStep />
            </div>
            <div className={stepClass('policy', step)}>
              <PolicyStep />
            </div>
            <div className={stepClass('numbers', step)}>
              <NumbersStep />
            </div>
            <div className={stepClass('subscribers', step)}>
              <SubscribersStep />
            </div>
            <div className={stepClass('review', step)}>
              {step === 'review' && <ReviewStep edited={edited} onGo={go} />}
            </div>
          </div>
          {edited && (
            <div className={step === 'review' ? '' : '[@media(scripting:enabled)]:hidden'}>
              <ReasonField value={props.reason} onChange={props.onReason} />
            </div>
          )}
          <FormButtons
            step={step}
            onGo={go}
            verb={verb}
            pending={pending}
            cancelHref={props.cancelHref}
            onKeepDraft={() => void keepDraft()}
          >
            <DraftStatus news={draft.news} zone={props.zone} />
          </FormButtons>
          <ApiPreview edited={edited} belonging={props.belonging} />
        </form>
        <UnsavedGuard
          dirty={(isDirty || props.startsChanged) && !keptByHand && !pending}
          what={edited ? edited.name : 'this tenant'}
          onSaveDraft={draft.keep}
          onDiscard={() => void props.discardDraft(edited?.id ?? '')}
        />
        <SignInAgain
          open={isSignedOut}
          onOpenChange={(open) => !open && setSignedIn(state)}
          action={props.signIn}
          email={props.email}
        />
      </FormProvider>
    </FormSceneContext>
  );
}

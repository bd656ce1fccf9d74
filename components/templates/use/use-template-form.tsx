'use client';

import { type SubmitEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { FormSection } from '@/components/form/form-section';
import { type FormState, idle } from '@/components/form/form-state';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { AdministratorFields } from './administrator-fields';
import { IdentityFields } from './identity-fields';
import { NumberMap } from './number-map';
import { PasswordOnceMore } from './password-once-more';
import { TelephonyFields } from './telephony-fields';
import { FormStepButtons, PlanStepButtons } from './use-buttons';
import { useIssues } from './use-issues';
import { type UsePlan, UsePlanPart } from './use-plan';
import { freshValues, postedValues, type UsedTemplate } from './use-values';

export interface UseTemplateFormProps {
  template: UsedTemplate;
  idempotencyKey: string;
  action(state: FormState<UsePlan>, form: FormData): Promise<FormState<UsePlan>>;
}

/** One form in two steps: what the new tenant is, then the plan of what is made. Its fields stay where they are. */
export function UseTemplateForm({ template, idempotencyKey, action }: UseTemplateFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  const { issues, edited } = useIssues(state);
  const [isDirty, setDirty] = useState(false);
  const [left, setLeft] = useState<UsePlan>();
  const values = state.values ? postedValues(state.values, template) : freshValues(template);
  const plan = state.result && state.result !== left ? state.result : undefined;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (plan) heading.current?.focus();
  }, [plan]);

  // By hand: React would empty the fields of a form whose action is done, the password with them.
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isPending) return;
    const posted = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(() => act(posted));
  }

  return (
    <form
      action={act}
      onSubmit={submit}
      onInput={(event) => {
        setDirty(true);
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)
          edited(event.target.name);
      }}
      noValidate
      className="flex flex-col gap-5"
    >
      <FormProblems state={plan ? { ...state, issues: [] } : state} fields={fieldsOf(template)} />
      <input type="hidden" name="templateId" value={template.id} />
      <input type="hidden" name="version" value={template.version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {plan && <input type="hidden" name="planDigest" value={plan.digest} />}
      {plan && (
        <section aria-labelledby="plan" className="flex flex-col gap-5">
          <h2 id="plan" ref={heading} tabIndex={-1} className="text-section font-bold">
            What creating {plan.name} does
          </h2>
          <UsePlanPart plan={plan} changed={changedIn(state)} />
          {plan.hasPassword && <PasswordOnceMore />}
          <PlanStepButtons plan={plan} isPending={isPending} onBack={() => setLeft(plan)} />
        </section>
      )}
      <div hidden={plan !== undefined}>
        <IdentityFields values={values} issues={issues} />
        {template.blocks.length > 0 && (
          <FormSection
            title="Access numbers"
            description="Each number of the template on the left; on the right the one that takes its place. Of a block only the first is written."
          >
            <NumberMap template={template} blocks={template.blocks} values={values.numbers} issues={issues} />
          </FormSection>
        )}
        {template.telephony && (
          <TelephonyFields
            telephony={template.telephony}
            systems={template.systems}
            values={values}
            issues={issues}
            onChange={() => setDirty(true)}
          />
        )}
        <AdministratorFields values={values} issues={issues} people={template.people} />
        <FormStepButtons template={template} isPending={isPending} />
      </div>
      <UnsavedGuard dirty={isDirty && !isPending} what="the new tenant" />
    </form>
  );
}

function changedIn({ issues }: FormState): ReadonlySet<string> {
  return new Set(issues.filter(({ code }) => code === 'plan-changed').map(({ path }) => path));
}

function fieldsOf({ blocks }: UsedTemplate): string[] {
  return [
    'name',
    'url',
    ...blocks.map((_, index) => `numbers.${index}.to`),
    'telephony.system',
    'telephony.customerNumber',
    'telephony.customerName',
    'telephony.acronym',
    'telephony.domainName',
    'administrator.name',
    'administrator.email',
    'administrator.loginId',
    'administrator.password',
  ];
}

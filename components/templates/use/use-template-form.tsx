'use client';

import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { FormSection } from '@/components/form/form-section';
import { type FormState, idle } from '@/components/form/form-state';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { ApiCall } from '@/components/ui/code-block';
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
  /** Beside the form: what needs no answer. */
  aside: ReactNode;
  /** How a script does the same, before there is a plan. */
  exampleCall: string;
  action(state: FormState<UsePlan>, form: FormData): Promise<FormState<UsePlan>>;
}

/** One form in two steps: what the new tenant is, then the plan of what is made. Its fields stay where they are. */
export function UseTemplateForm({
  template,
  idempotencyKey,
  aside,
  exampleCall,
  action,
}: UseTemplateFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  const { issues, edited } = useIssues(state);
  const [isDirty, setDirty] = useState(false);
  const [left, setLeft] = useState<UsePlan>();
  const values = state.values ? postedValues(state.values, template) : freshValues(template);
  const plan = state.result && state.result !== left ? state.result : undefined;
  const [shown, setShown] = useState<{ plan: UsePlan; before?: UsePlan }>();
  if (plan && plan !== shown?.plan) setShown({ plan, ...(shown && { before: shown.plan }) });
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
      <div className="max-w-form empty:hidden">
        <FormProblems state={plan ? { ...state, issues: [] } : state} fields={fieldsOf(template)} />
      </div>
      <input type="hidden" name="templateId" value={template.id} />
      <input type="hidden" name="version" value={template.version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {template.people === 0 && <input type="hidden" name="needsAdministrator" value="yes" />}
      {plan && <input type="hidden" name="planDigest" value={plan.digest} />}
      {plan && (
        <section aria-labelledby="plan" className="flex flex-col gap-5">
          <h2 id="plan" ref={heading} tabIndex={-1} className="text-section font-bold">
            What creating {plan.name} does
          </h2>
          <UsePlanPart
            plan={plan}
            changed={state.status === 'failed' ? changedSince(shown?.before, plan) : nothing}
          />
          {plan.hasPassword && <PasswordOnceMore />}
          <PlanStepButtons plan={plan} isPending={isPending} onBack={() => setLeft(plan)} />
        </section>
      )}
      <div
        hidden={plan !== undefined}
        className="grid-cols-[minmax(0,35rem)_minmax(0,1fr)] gap-x-12 xl:not-[[hidden]]:grid"
      >
        <div className="min-w-0">
          <IdentityFields values={values} issues={issues} />
          {template.blocks.length > 0 && (
            <FormSection
              title="Access numbers"
              description="Each number of the template on the left; on the right the one that takes its place. Of a block only the first is written."
            >
              <NumberMap
                template={template}
                blocks={template.blocks}
                values={values.numbers}
                issues={issues}
              />
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
          <div className="mt-8">
            <ApiCall code={exampleCall} />
          </div>
        </div>
        <aside aria-label="What the template gives" className="min-w-0 max-w-form max-xl:hidden">
          <div className="sticky top-20 border-t border-line pt-4">{aside}</div>
        </aside>
      </div>
      <UnsavedGuard dirty={isDirty && !isPending} what="the new tenant" />
    </form>
  );
}

const nothing: ReadonlySet<string> = new Set();

/** Keys of the items that stand otherwise than in the plan before. */
function changedSince(before: UsePlan | undefined, { items }: UsePlan): ReadonlySet<string> {
  if (!before) return nothing;
  const was = new Map(before.items.map((item) => [item.key, `${item.verdict} ${item.reason}`]));
  return new Set(
    items.filter(({ key, verdict, reason }) => was.get(key) !== `${verdict} ${reason}`).map(({ key }) => key),
  );
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

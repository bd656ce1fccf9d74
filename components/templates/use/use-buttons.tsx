import { SubmitButton } from '@/components/form/submit-button';
import { Link } from '@/components/scope/link';
import { Button } from '@/components/ui/button';
import { templateHref } from '../template-address';
import type { UsePlan } from './use-plan';

interface FormStepProps {
  template: { id: string };
  isPending: boolean;
}

/** Nothing is written yet: the plan comes first. */
export function FormStepButtons({ template, isPending }: FormStepProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
      <SubmitButton name="step" value="plan" pending={isPending} pendingText="Drawing the plan…">
        Show the plan
      </SubmitButton>
      <Link href={templateHref(template.id)} className="link inline-flex min-h-6 items-center">
        Cancel
      </Link>
    </div>
  );
}

interface PlanStepProps {
  plan: UsePlan;
  isPending: boolean;
  onBack(): void;
}

/** Exactly what was shown is made, or the entries are changed; both work without a script. */
export function PlanStepButtons({ plan, isPending, onBack }: PlanStepProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
      {plan.applicable && (
        <SubmitButton name="step" value="create" pending={isPending} pendingText={`Creating ${plan.name}…`}>
          Create {plan.name}
        </SubmitButton>
      )}
      <Button
        type="submit"
        name="step"
        value="change"
        variant={plan.applicable ? 'secondary' : 'primary'}
        onClick={(event) => {
          event.preventDefault();
          if (!isPending) onBack();
        }}
      >
        Change the entries
      </Button>
    </div>
  );
}

import { clsx } from 'clsx';

interface ActivationStepsProps {
  /** From 0. */
  current: number;
  /** Nothing is left to review then. */
  isActive?: boolean;
}

/** What lies before somebody who follows an invitation. */
export function ActivationSteps({ current, isActive = false }: ActivationStepsProps) {
  const steps = isActive ? ['Set your password', 'Sign in'] : ['Set your password', 'Review', 'Activate'];
  return (
    <ol aria-label="Steps" className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-table">
      {steps.map((step, at) => (
        <li
          key={step}
          aria-current={at === current ? 'step' : undefined}
          className={clsx(
            'flex items-baseline gap-1.5 border-b-2 pb-0.5',
            at === current ? 'border-accent font-medium' : 'border-transparent text-ink-2',
          )}
        >
          <span className="font-mono">{at + 1}</span> {step}
        </li>
      ))}
    </ol>
  );
}

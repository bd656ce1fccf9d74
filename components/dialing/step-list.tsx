import { clsx } from 'clsx';
import { LampShape, type LampState } from '@/components/ui/lamp';
import type { DialStep } from '@/lib/dialing/model';

/** Every place that was looked at, in order, and what was there. */
export function StepList({ steps }: { steps: readonly DialStep[] }) {
  return (
    <section aria-labelledby="dial-steps">
      <h3 id="dial-steps" className="pb-1 font-medium">
        What was looked at, in this order
      </h3>
      <ol className="border-t border-line-strong text-table">
        {steps.map((step, at) => (
          <li
            key={step.step}
            className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[14rem_8rem_minmax(0,1fr)]"
          >
            <span>
              <span className="text-ink-2">{at + 1}.</span> {titles[step.step]}
            </span>
            <span className="inline-flex items-center gap-1.5">
              <LampShape state={shapes[step.outcome]} />
              <span className={clsx(step.outcome === 'match' ? 'font-medium' : 'text-ink-2')}>
                {wordOf(step)}
              </span>
            </span>
            <span className="text-ink-2 max-sm:pl-4">{step.says}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const titles: Record<DialStep['step'], string> = {
  'short-numbers': 'Short numbers',
  'abbreviated-numbers': 'Common abbreviated numbers',
  'full-numbers': 'Directory numbers in full',
  exceptions: 'Exceptions for dialing',
  'other-tenants': 'Other tenants of the system',
  scheme: 'Dialing scheme',
};

const words: Record<DialStep['outcome'], string> = {
  match: 'Found',
  begins: 'Begins here',
  'no-match': 'Not there',
  'not-asked': 'Not asked',
  unknown: 'Looking',
};

const shapes: Record<DialStep['outcome'], LampState> = {
  match: 'active',
  begins: 'awaiting',
  'no-match': 'inactive',
  'not-asked': 'inactive',
  unknown: 'awaiting',
};

function wordOf({ step, outcome }: DialStep): string {
  if (step === 'scheme' && outcome === 'match') return 'Allowed';
  if (step === 'scheme' && outcome === 'no-match') return 'Barred';
  return words[outcome];
}

import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';

export interface SetUpStep {
  label: string;
  /** Why, or what it is for. */
  hint: string;
  href: string;
  done: boolean;
}

/** The first steps, until all of them are done. */
export function SetUpSteps({ steps, demo }: { steps: SetUpStep[]; demo?: ReactNode }) {
  const done = steps.filter((step) => step.done).length;
  return (
    <section aria-labelledby="set-up" className="border border-line-strong bg-surface px-4 py-3">
      <h2 id="set-up" className="text-section font-bold">
        Set up the console
      </h2>
      <p className="text-ink-2">
        {done} of {steps.length} steps are done.
      </p>
      <ol className="mt-2 border-t border-line">
        {steps.map((step) => (
          <li key={step.label} className="flex min-h-10 items-center gap-3 border-b border-line py-1">
            <Tick done={step.done} />
            <span className="min-w-0 flex-1">
              {step.done ? (
                step.label
              ) : (
                <Link href={step.href} className="link">
                  {step.label}
                </Link>
              )}
              <span className="sr-only">{step.done ? ' (done)' : ' (to do)'}</span>
              <span className="block text-meta text-ink-2">{step.hint}</span>
            </span>
          </li>
        ))}
      </ol>
      {demo && <div className="mt-3 flex flex-wrap items-center gap-2">{demo}</div>}
    </section>
  );
}

function Tick({ done }: { done: boolean }) {
  return (
    <svg viewBox="0 0 16 16" className="size-4 shrink-0" fill="none" aria-hidden="true">
      <rect
        x=".5"
        y=".5"
        width="15"
        height="15"
        className={done ? 'fill-accent stroke-accent' : 'stroke-line-strong'}
      />
      {done && <path d="m3.5 8.5 3 3 6-7" className="stroke-on-accent" strokeWidth="1.75" />}
    </svg>
  );
}

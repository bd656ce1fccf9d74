'use client';

import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { useFormState } from 'react-hook-form';
import { Badge } from '@/components/ui/badge';
import { countOf } from '@/components/ui/format-count';
import { listErrorPaths } from './check-values';
import { type Step, stepOf, steps, stepTitles } from './steps';
import type { TenantFormValues } from './values';

/** Steps in any order, each with what is wrong on it. Before the script has loaded they post, and nothing typed is lost. */
export function StepNav({ current, onGo }: { current: Step; onGo: (step: Step) => void }) {
  const { errors } = useFormState<TenantFormValues>();
  const nav = useRef<HTMLElement>(null);
  const wrong = listErrorPaths(errors).map(stepOf);

  // On a narrow screen the steps scroll sideways, and the current one must not lie outside.
  useEffect(() => {
    const item = nav.current?.querySelector<HTMLElement>(`[value="${current}"]`);
    if (nav.current && item) nav.current.scrollLeft = item.offsetLeft - nav.current.offsetLeft - 16;
  }, [current]);

  return (
    <nav
      ref={nav}
      aria-label="Steps"
      className="mb-4 overflow-x-auto border-b border-line [@media(scripting:none)]:hidden"
    >
      <ol className="flex gap-1 px-0.5 pt-0.5">
        {steps.map((step, index) => {
          const count = wrong.filter((each) => each === step).length;
          return (
            <li key={step}>
              <button
                type="submit"
                name="step"
                value={step}
                formNoValidate
                aria-current={step === current ? 'step' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(step);
                }}
                className={clsx(
                  'flex min-h-9 items-center gap-1.5 border-b-3 px-3 whitespace-nowrap -outline-offset-2 pointer-coarse:min-h-11',
                  step === current
                    ? 'border-accent font-medium text-ink'
                    : 'border-transparent text-ink-2 hover:border-line-strong hover:text-ink',
                )}
              >
                <span className="text-meta text-ink-2">{index + 1}</span>
                {stepTitles[step]}
                {count > 0 && <Badge tone="danger">▲ {countOf(count, 'problem')}</Badge>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

import { LampShape } from '@/components/ui/lamp';
import type { JobStep } from '@/lib/jobs/model';
import { sayLeft } from './describe-progress';
import { stepWords } from './words';

export function JobSteps({ steps }: { steps: readonly JobStep[] }) {
  if (steps.length === 0) return null;
  return (
    <ol aria-label="Steps" className="max-w-form border-t border-line">
      {steps.map((step, at) => {
        const { name, state } = step;
        const [lamp, word] = stepWords[state];
        return (
          <li key={`${at} ${name}`} className="flex items-center gap-2 border-b border-line py-1.5">
            <LampShape state={lamp} />
            <span className={state === 'running' ? 'font-medium' : undefined}>{name}</span>
            <span className="text-ink-2">{word}</span>
            <span className="ml-auto text-ink-2 tabular-nums">{sayDuration(step)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function sayDuration({ startedAt, endedAt }: JobStep): string {
  if (!startedAt || !endedAt) return '';
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return seconds < 1 ? 'under 1 s' : sayLeft(seconds);
}

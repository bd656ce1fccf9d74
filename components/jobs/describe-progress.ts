import { formatCount } from '@/components/ui/format-count';
import { formatBytes } from '@/components/upload/format-bytes';
import type { Job, JobStep } from '@/lib/jobs/model';

export type Progressing = Pick<Job, 'steps' | 'done' | 'total'>;

export function presentStep({ steps }: Pick<Job, 'steps'>): JobStep | undefined {
  return steps.find(({ state }) => state === 'running');
}

export function percentOf({ done, total }: Progressing): number | null {
  if (total === null || total === 0) return null;
  return Math.min(100, Math.floor((done / total) * 100));
}

/** "42 %, 420 MB of 1.0 GB, 12 MB a second, about 20 s left"; `at` is the server's clock when it said so. */
export function describeProgress(job: Progressing, at: string): string {
  const { done, total } = job;
  const step = presentStep(job);
  const percent = percentOf(job);
  if (done === 0 && percent === null) return `${step?.name ?? 'It begins'}…`;
  const say = step?.unit === 'bytes' ? formatBytes : formatCount;
  const unit = step?.unit && step.unit !== 'bytes' ? ` ${step.unit}` : '';
  const parts = [
    ...(percent === null ? [] : [`${percent}\u00a0%`]),
    total === null ? `${say(done)}${unit}` : `${say(done)} of ${say(total)}${unit}`,
  ];
  const seconds = step?.startedAt ? (Date.parse(at) - Date.parse(step.startedAt)) / 1000 : 0;
  if (done > 0 && seconds > 2) {
    parts.push(`${say(Math.round(done / seconds))}${unit} a second`);
    if (total !== null && done < total)
      parts.push(`about ${sayLeft((seconds * (total - done)) / done)} left`);
  }
  return parts.join(', ');
}

/** 75 → "75 s", 600 → "10 min". */
export function sayLeft(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

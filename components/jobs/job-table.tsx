import { Link } from '@/components/scope/link';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { ListedJob } from '@/lib/jobs/model';
import { percentOf, presentStep } from './describe-progress';
import { JobLamp } from './job-lamp';
import { kindWords } from './words';

interface JobTableProps {
  jobs: readonly ListedJob[];
  zone: string;
  now: string;
}

export function JobTable({ jobs, zone, now }: JobTableProps) {
  return (
    <TableFrame caption="Jobs, newest first" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Job</ColumnHead>
          <ColumnHead>Kind</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>What came of it</ColumnHead>
          <ColumnHead>Begun by</ColumnHead>
          <ColumnHead>Begun</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <RowHead>
              <Link href={`/jobs/${job.id}`} className="link">
                {job.title}
              </Link>
            </RowHead>
            <td>{kindWords[job.kind]}</td>
            <td>
              <JobLamp state={job.state} />
            </td>
            <td className="max-w-96">{whatOf(job)}</td>
            <td>{job.personName}</td>
            <td>
              <Time at={job.createdAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** "Write the archive, 42 %", or what came of it. */
function whatOf(job: ListedJob): string {
  if (job.finishedAt !== null) return job.failure ?? job.result?.summary ?? '';
  const percent = percentOf(job);
  const name = presentStep(job)?.name ?? 'It begins';
  return percent === null ? name : `${name}, ${percent}\u00a0%`;
}

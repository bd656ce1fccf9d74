import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import type { ListedJob } from '@/lib/jobs/model';

interface JobResultProps {
  job: ListedJob;
  zone: string;
  now: string;
  mayDownload: boolean;
  children?: ReactNode;
}

/** What came of a job that is over, and the ways on from it. `children` are further actions. */
export function JobResult({ job, zone, now, mayDownload, children }: JobResultProps) {
  const { state, result, failure } = job;
  const file = result?.file;
  const isKept = file !== undefined && file.until > now;
  return (
    <Notice
      tone={state === 'done' && !result?.counts?.failed ? 'info' : state === 'failed' ? 'danger' : 'warning'}
      title={titleOf(job)}
      actions={
        <>
          {file && isKept && mayDownload && (
            <a href={`/jobs/${job.id}/file`} download className={buttonClass({ variant: 'primary' })}>
              Download {file.name}
            </a>
          )}
          {result?.href && <LinkButton href={result.href}>{linkWords(result.href)}</LinkButton>}
          {children}
        </>
      }
    >
      {result && failure !== null && <p>{result.summary}</p>}
      {file && isKept && (
        <p>
          The file is kept until <Time at={file.until} zone={zone} now={now} show="absolute" />.
        </p>
      )}
      {file && !isKept && <p>The file is not kept any more. Export the tenant again.</p>}
    </Notice>
  );
}

function titleOf({ state, result, failure }: ListedJob): string {
  if (failure !== null) return failure;
  if (state === 'cancelled') return result?.summary ?? 'It was cancelled.';
  return result?.summary ?? 'Done.';
}

function linkWords(href: string): string {
  if (href.includes('/calling-lists/')) return 'Open the calling list';
  if (href.startsWith('/tenants/')) return 'Open the tenant';
  if (href.startsWith('/tenants')) return 'Open the tenants';
  if (href.startsWith('/import/')) return 'Open the import';
  if (href.startsWith('/numbers')) return 'Open the numbers';
  return 'Go on';
}

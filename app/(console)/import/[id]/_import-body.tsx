import { curlCommand } from '@/components/tenants/curl-command';
import { ImportProgress } from '@/components/transfer/import-progress';
import { Refusal } from '@/components/transfer/refusal';
import { ApiCall } from '@/components/ui/code-block';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { TenantImport } from '@/lib/transfer/store';
import { readDoing } from './_doing';
import type { ImportPartProps } from './_part-props';
import { Plan } from './_plan';
import { Report } from './_report';

/** What there is to see and do, by the state the import is in. */
export async function ImportBody({ found, asked, zone, now }: ImportPartProps) {
  if (found.state === 'applied') return <Report found={found} asked={asked} />;
  if (found.state === 'planned') return <Plan found={found} asked={asked} zone={zone} now={now} />;
  if (found.state === 'refused') {
    const { message = 'It cannot be read.', issues = [] } = found.refusal ?? {};
    return <Refusal message={message} issues={issues} />;
  }
  if (found.state === 'failed') {
    return found.content === null ? (
      <Broken message={found.refusal?.message} />
    ) : (
      <Plan found={found} asked={asked} zone={zone} now={now} />
    );
  }
  if (isSilent(found, now)) return <Broken message={undefined} />;
  return (
    <div className="flex flex-col gap-6">
      <ImportProgress key={found.state} id={found.id} doing={await readDoing(found)} />
      {found.jobId && (
        <div>
          <LinkButton href={`/jobs/${found.jobId}`}>Open the job: its log, and Cancel</LinkButton>
        </div>
      )}
      <ApiCall code={curlCommand({ method: 'GET', path: `/imports/${found.id}` })} />
    </div>
  );
}

/** A job of its own is swept when its server went away; an upload has only its sender. */
const silenceMs = 10 * 60_000;

function isSilent({ state, updatedAt }: TenantImport, now: string): boolean {
  return state === 'receiving' && Date.parse(now) - Date.parse(updatedAt) > silenceMs;
}

function Broken({ message = 'This archive did not arrive as a whole.' }: { message: string | undefined }) {
  return (
    <Notice
      tone="danger"
      title={message}
      actions={
        <LinkButton href="/import" variant="primary">
          Send it again
        </LinkButton>
      }
    >
      Nothing was imported.
    </Notice>
  );
}

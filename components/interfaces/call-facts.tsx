import { CopyButton } from '@/components/ui/copy-button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Time } from '@/components/ui/time';
import { doorNames, type InterfaceCall } from '@/lib/interface-calls/model';
import { CallStatus } from './call-status';
import { callerOf } from './caller-of';

/** One call, with all that is kept of it. */
export function CallFacts({ call, zone }: { call: InterfaceCall; zone: string }) {
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Interface', value: doorNames[call.door] },
          { term: 'Address', value: <code className="font-mono wrap-anywhere">{call.path}</code> },
          { term: 'Status', value: <CallStatus status={call.status} /> },
          { term: 'Answered', value: call.message ?? 'Nothing was refused.' },
          ...(call.code === null
            ? []
            : [{ term: 'Code', value: <code className="font-mono">{call.code}</code> }]),
          { term: 'Caller', value: callerOf(call) },
          { term: 'Duration', value: `${call.durationMs} ms`, kind: 'digits' as const },
          { term: 'When', value: <Time at={call.at} zone={zone} show="absolute" /> },
          { term: 'Request id', value: <RequestId id={call.requestId} /> },
        ]}
      />
      {call.unkept > 0 && (
        <p className="text-ink-2">
          {call.unkept} more calls came in the same second and were not kept one by one.
        </p>
      )}
      <p className="text-meta text-ink-2">
        Bodies are not kept. What may let somebody in is shown as “…”. The server’s log has the same request
        id.
      </p>
    </>
  );
}

function RequestId({ id }: { id: string }) {
  if (id === '') return null;
  return (
    <span className="inline-flex items-center gap-1">
      <code className="font-mono">{id}</code>
      <CopyButton text={id} what="request id" />
    </span>
  );
}

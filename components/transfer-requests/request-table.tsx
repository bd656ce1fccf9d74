import type { FormAction } from '@/components/accounts/action-button';
import { Link } from '@/components/scope/link';
import { ColumnHead, DigitsCell, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { showRange } from '@/lib/numbering/show-numbers';
import type { TransferRequest } from '@/lib/transfer-requests/model';
import { DecideForm } from './decide-form';
import { RequestLamp } from './request-lamp';

interface RequestTableProps {
  caption: string;
  requests: readonly TransferRequest[];
  zone: string;
  now: string;
  /** Absent for those who only read. */
  decide?: FormAction<unknown>;
}

export function RequestTable({ caption, requests, zone, now, decide }: RequestTableProps) {
  return (
    <TableFrame caption={caption} captionHidden fitsFrom="xl">
      <thead>
        <tr>
          <ColumnHead>Numbers</ColumnHead>
          <ColumnHead>Held by</ColumnHead>
          <ColumnHead>Wanted by</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Asked</ColumnHead>
          <ColumnHead>Decision</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id} className="*:align-top!">
            <DigitsCell>
              <Link href={`/numbers?q=${request.first}`} prefetch={false} className="link">
                {showRange(request)}
              </Link>
            </DigitsCell>
            <td>
              <TenantLink tenant={request.holder} />
            </td>
            <td>
              <TenantLink tenant={request.forTenant} />
            </td>
            <td>
              <RequestLamp state={request.state} />
            </td>
            <td>
              <Time at={request.createdAt} zone={zone} now={now} />
              <span className="block text-ink-2">
                by {request.personName},{' '}
                <Link href={`/import/${request.importId}`} prefetch={false} className="link">
                  import
                </Link>
              </span>
            </td>
            <td className="min-w-64">
              <Decision request={request} zone={zone} now={now} decide={decide} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function TenantLink({ tenant: { id, name } }: { tenant: { id: string; name: string } }) {
  return (
    <Link href={`/tenants/${id}?tab=numbers`} prefetch={false} className="link">
      {name}
    </Link>
  );
}

type DecisionProps = { request: TransferRequest } & Pick<RequestTableProps, 'zone' | 'now' | 'decide'>;

function Decision({ request, zone, now, decide }: DecisionProps) {
  const { id, state, holder, forTenant, decidedAt, decidedByName, note } = request;
  if (state === 'open') {
    if (!decide) return <span className="text-ink-2">A provider operator decides.</span>;
    const what = `${showRange(request)} from ${holder.name} to ${forTenant.name}`;
    return <DecideForm id={id} what={what} action={decide} />;
  }
  return (
    <>
      {decidedByName}, {decidedAt && <Time at={decidedAt} zone={zone} now={now} />}
      {note && <span className="block text-ink-2">“{note}”</span>}
    </>
  );
}

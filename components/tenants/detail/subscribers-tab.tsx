import { BasicLevelNotice } from '@/components/tenants/basic-level-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { ColumnHead, DigitsCell, TableFrame } from '@/components/ui/table';
import type { Subscriber, TelephonyProfile } from '@/lib/tenants/telephony-profile';

export interface SubscribersTabProps {
  id: string;
  profile: Pick<TelephonyProfile, 'subscribers' | 'financeId'>;
  mayEdit: boolean;
}

export function SubscribersTab({ id, profile: { subscribers, financeId }, mayEdit }: SubscribersTabProps) {
  const edit = `/tenants/${id}/edit?step=subscribers`;
  if (subscribers.length === 0) {
    return (
      <EmptyState
        kind="first-use"
        title="No subscribers yet."
        actions={
          mayEdit ? (
            <LinkButton href={edit}>Add subscribers</LinkButton>
          ) : (
            <LinkButton href={`/tenants/${id}?tab=numbers`}>Look at its numbers</LinkButton>
          )
        }
      >
        Each one uses a licence of its feature level.
      </EmptyState>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Levels subscribers={subscribers} financeId={financeId} />
      <section>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-2">
          <h2 className="flex-1 text-section font-bold">Subscribers</h2>
          {mayEdit && <LinkButton href={edit}>Add, change or remove</LinkButton>}
        </div>
        <SubscriberTable subscribers={subscribers} />
      </section>
      <BasicLevelNotice />
    </div>
  );
}

/** How many licences of each feature level, largest first. */
function Levels({ subscribers, financeId }: SubscribersTabProps['profile']) {
  const counts = new Map<string, number>();
  for (const { featurelevel } of subscribers) counts.set(featurelevel, (counts.get(featurelevel) ?? 0) + 1);
  const levels = [...counts].toSorted(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  return (
    <section>
      <h2 className="pb-2 text-section font-bold">Licences in use</h2>
      <TableFrame caption="Licences by feature level" captionHidden className="max-w-md">
        <thead>
          <tr>
            <ColumnHead>Feature level</ColumnHead>
            <ColumnHead align="end">Subscribers</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {levels.map(([level, count]) => (
            <tr key={level}>
              <th scope="row">{level}</th>
              <td data-align="end">{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <td data-align="end">{formatCount(subscribers.length)}</td>
          </tr>
        </tfoot>
      </TableFrame>
      <p className="pt-2 text-ink-2">
        {financeId === null
          ? 'The tenant has no finance ID, so the licence report cannot say whom to charge.'
          : `Charged to finance ID ${financeId}.`}
      </p>
    </section>
  );
}

function SubscriberTable({ subscribers }: { subscribers: readonly Subscriber[] }) {
  return (
    <TableFrame caption="Subscribers" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Subscriber</ColumnHead>
          <ColumnHead>Server</ColumnHead>
          <ColumnHead>Feature level</ColumnHead>
          <ColumnHead>Dialing privileges</ColumnHead>
          <ColumnHead>Device</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {subscribers.map(({ numberRange, featurelevel, dialingPrivileges, endUserDeviceType }, index) => (
          <tr key={index}>
            <th scope="row" className="text-ink-2">
              {index + 1}
            </th>
            <DigitsCell>{numberRange}</DigitsCell>
            <td>{featurelevel}</td>
            <td>{dialingPrivileges}</td>
            <td>{endUserDeviceType}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

import { ColumnHead, DigitsCell, TableFrame, WideRow } from '@/components/ui/table';
import type { Subscriber } from '@/lib/tenants/telephony-profile';

export function SubscribersTab({ subscribers }: { subscribers: readonly Subscriber[] }) {
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
        {subscribers.length === 0 && (
          <WideRow columns={5}>
            <p className="py-2 text-ink-2">No subscribers yet. Edit the tenant to add some.</p>
          </WideRow>
        )}
      </tbody>
    </TableFrame>
  );
}

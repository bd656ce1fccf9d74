import { BlocksInUse } from '@/components/carriers/blocks-in-use';
import { Link } from '@/components/scope/link';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { SmsAccount } from '@/lib/sms-accounts/model';
import { smppNames } from './smpp-names';

interface AccountTableProps {
  accounts: (SmsAccount & { blocks: number })[];
  zone: string;
  now: string;
}

export function AccountTable({ accounts, zone, now }: AccountTableProps) {
  return (
    <TableFrame caption="SMS accounts" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead align="end">Used by</ColumnHead>
          <ColumnHead>Host</ColumnHead>
          <ColumnHead align="end">Port</ColumnHead>
          <ColumnHead>Carrier</ColumnHead>
          <ColumnHead>SMPP type</ColumnHead>
          <ColumnHead>Changed</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <RowHead>
              <Link href={`/sms-accounts/${account.id}`} className="link">
                {account.name}
              </Link>
            </RowHead>
            <td data-align="end">
              <BlocksInUse blocks={account.blocks} by={{ smsAccount: account.name }} />
            </td>
            <DigitsCell>{account.host}</DigitsCell>
            <DigitsCell align="end">{account.port}</DigitsCell>
            <td>{account.carrier}</td>
            <td>{smppNames[account.smppType]}</td>
            <td>
              <Time at={account.updatedAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

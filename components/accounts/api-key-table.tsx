import { ColumnHead, RowHead, TableFrame } from '../ui/table';
import { Time } from '../ui/time';
import type { FormAction } from './action-button';
import { RevokeSecretButton } from './revoke-secret-button';

export interface ShownSecret {
  id: string;
  name: string;
  hint: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface ApiKeyTableProps {
  caption: string;
  secrets: readonly ShownSecret[];
  zone: string;
  now: string;
  revoke: FormAction<unknown>;
}

export function ApiKeyTable({ caption, secrets, zone, now, revoke }: ApiKeyTableProps) {
  return (
    <TableFrame caption={caption} captionHidden>
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>Begins with</ColumnHead>
          <ColumnHead>Made</ColumnHead>
          <ColumnHead>Last used</ColumnHead>
          <ColumnHead>
            <span className="sr-only">Action</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {secrets.map(({ id, name, hint, createdAt, lastUsedAt }) => (
          <tr key={id}>
            <RowHead>{name}</RowHead>
            <td className="font-mono">{hint}…</td>
            <td>
              <Time at={createdAt} zone={zone} now={now} />
            </td>
            <td>{lastUsedAt ? <Time at={lastUsedAt} zone={zone} now={now} /> : 'Never'}</td>
            <td data-align="end">
              <RevokeSecretButton action={revoke} secret={{ id, name }} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

import { type ApiKey, hasExpired, scopeNames } from '@/lib/accounts/api-keys/model';
import { Badge } from '../ui/badge';
import { ColumnHead, RowHead, TableFrame } from '../ui/table';
import { Time } from '../ui/time';
import type { FormAction } from './action-button';
import { RevokeApiKeyButton } from './revoke-api-key-button';

export interface ApiKeyTableProps {
  caption: string;
  apiKeys: readonly Omit<ApiKey, 'personId'>[];
  zone: string;
  now: string;
  revoke: FormAction<unknown>;
}

export function ApiKeyTable({ caption, apiKeys, zone, now, revoke }: ApiKeyTableProps) {
  return (
    <TableFrame caption={caption} captionHidden>
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>Begins with</ColumnHead>
          <ColumnHead>Scope</ColumnHead>
          <ColumnHead>Made</ColumnHead>
          <ColumnHead>Expires</ColumnHead>
          <ColumnHead>Last used</ColumnHead>
          <ColumnHead>
            <span className="sr-only">Action</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {apiKeys.map((apiKey) => (
          <tr key={apiKey.id}>
            <RowHead>{apiKey.name}</RowHead>
            <td className="font-mono">{apiKey.hint}…</td>
            <td>{scopeNames[apiKey.scope]}</td>
            <td>
              <Time at={apiKey.createdAt} zone={zone} now={now} />
            </td>
            <td>
              <Expiry apiKey={apiKey} zone={zone} now={now} />
            </td>
            <td>{apiKey.lastUsedAt ? <Time at={apiKey.lastUsedAt} zone={zone} now={now} /> : 'Never'}</td>
            <td data-align="end">
              <RevokeApiKeyButton action={revoke} apiKey={apiKey} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

interface ExpiryProps {
  apiKey: Pick<ApiKey, 'expiresAt'>;
  zone: string;
  now: string;
}

function Expiry({ apiKey, zone, now }: ExpiryProps) {
  if (apiKey.expiresAt === null) return 'Never';
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {hasExpired(apiKey, now) && <Badge>Expired</Badge>}
      <Time at={apiKey.expiresAt} zone={zone} now={now} />
    </span>
  );
}

import { BlocksInUse } from '@/components/carriers/blocks-in-use';
import { DefinitionList } from '@/components/ui/definition-list';
import { countOf } from '@/components/ui/format-count';
import { Time } from '@/components/ui/time';
import type { SmsAccount } from '@/lib/sms-accounts/model';
import { smppNames } from './smpp-names';

interface AccountFactsProps {
  account: SmsAccount;
  blocks: number;
  zone: string;
  now: string;
}

export function AccountFacts({ account, blocks, zone, now }: AccountFactsProps) {
  return (
    <DefinitionList
      className="max-w-prose"
      items={[
        { term: 'Used by', value: <BlocksInUse blocks={blocks} by={{ smsAccount: account.name }} /> },
        { term: 'Carrier', value: account.carrier },
        { term: 'Host', value: account.host, kind: 'digits' },
        { term: 'Port', value: String(account.port), kind: 'digits' },
        { term: 'SMPP type', value: smppNames[account.smppType] },
        { term: 'System ID', value: account.systemId },
        { term: 'Password', value: account.hasPassword ? 'Kept, not shown' : undefined },
        {
          term: 'Highest rate',
          value: account.maxRate === null ? 'no limit' : `${countOf(account.maxRate, 'message')} a second`,
        },
        { term: 'Changed', value: <Time at={account.updatedAt} zone={zone} now={now} show="absolute" /> },
        { term: 'Added', value: <Time at={account.createdAt} zone={zone} now={now} show="absolute" /> },
      ]}
    />
  );
}

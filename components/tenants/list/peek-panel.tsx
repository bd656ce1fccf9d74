import { PeekFrame } from '@/components/list/peek-frame';
import { DigitAnatomy } from '@/components/numbering/digit-anatomy';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Lamp } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import { Time } from '@/components/ui/time';
import { parseNumbers } from '@/lib/numbering/parse-numbers';
import { showRanges } from '@/lib/numbering/show-numbers';
import type { Tenant } from '@/lib/tenants/model';

export interface PeekPanelProps {
  tenant: Tenant;
  /** Somebody was invited and has not activated it yet. */
  isAwaiting?: boolean;
  closeHref: string;
  zone: string;
  now: string;
  mayEdit: boolean;
}

/** A tenant beside the list. */
export function PeekPanel({ tenant, isAwaiting = false, closeHref, zone, now, mayEdit }: PeekPanelProps) {
  const { id, name, telephony } = tenant;
  return (
    <PeekFrame title={name} rowId={id} closeHref={closeHref}>
      <div className="flex flex-wrap items-center gap-2">
        <Lamp state={tenant.deletedAt !== null ? 'deleted' : isAwaiting ? 'awaiting' : tenant.status} />
        {tenant.frozen && <Badge tone="lamp">Frozen</Badge>}
        <span className="ml-auto flex gap-2">
          <LinkButton href={`/tenants/${id}`} variant="primary">
            Open
          </LinkButton>
          {mayEdit && tenant.deletedAt === null && tenant.frozen === null && (
            <LinkButton href={`/tenants/${id}/edit`}>Edit</LinkButton>
          )}
        </span>
      </div>
      <DefinitionList
        items={[
          {
            term: 'Number',
            kind: 'digits',
            value: (
              <>
                {tenant.number} <CopyButton text={String(tenant.number)} what="tenant number" />
              </>
            ),
          },
          { term: 'Url', value: tenant.url },
          { term: 'Company', value: tenant.company },
          { term: 'Telephony system', value: telephony?.system },
          {
            term: 'Customer number',
            kind: 'digits',
            value: telephony && String(telephony.customerNumber),
          },
          { term: 'Acronym', value: telephony?.acronym },
          { term: 'Domain', value: telephony?.domainName },
          { term: 'Finance ID', kind: 'digits', value: telephony?.financeId },
          { term: 'Subscribers', value: telephony && String(telephony.subscribers.length) },
          { term: 'Created', value: <Time at={tenant.createdAt} zone={zone} now={now} /> },
          { term: 'Changed', value: <Time at={tenant.updatedAt} zone={zone} now={now} /> },
          ...(tenant.deletedAt
            ? [{ term: 'Deleted', value: <Time at={tenant.deletedAt} zone={zone} now={now} /> }]
            : []),
        ]}
      />
      <h3 className="mt-1 font-medium">Directory numbers</h3>
      {telephony ? (
        <ul className="flex flex-col gap-1">
          {telephony.directoryNumbers.map(({ directoryNumbers, prefixLength, extraDigits }) => {
            const [first] = parseNumbers(directoryNumbers).ranges;
            return (
              <li key={directoryNumbers}>
                <span className="digits whitespace-normal!">
                  {showRanges(parseNumbers(directoryNumbers).ranges, 20)}
                </span>
                {first && (
                  <span className="block text-meta text-ink-2">
                    {first.first === first.last ? '' : 'Begins '}
                    <DigitAnatomy
                      number={first.first}
                      prefixLength={prefixLength}
                      extraDigits={extraDigits}
                    />
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="text-ink-2">No telephony profile yet, so no numbers.</p>
      )}
    </PeekFrame>
  );
}

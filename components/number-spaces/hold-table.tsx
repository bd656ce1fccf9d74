import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { Link } from '@/components/scope/link';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { NumberHold } from '@/lib/number-spaces/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { Countdown } from './countdown';
import { bareRange } from './free-table';
import { address } from './map-address';

/** A hold with the name of its telephony system. */
interface ListedHold extends NumberHold {
  spaceName: string;
}

export interface HoldTableProps {
  holds: readonly ListedHold[];
  /** Who looks: own holds are named so. */
  personId: string;
  release?: FormAction<unknown>;
  /** Whether other people's holds may be released too. */
  releasesAll: boolean;
  mayCreate: boolean;
  zone: string;
  now: string;
}

/** Who keeps which free numbers, and how much longer. */
export function HoldTable({ holds, personId, release, releasesAll, mayCreate, zone, now }: HoldTableProps) {
  return (
    <TableFrame caption="Numbers on hold" captionHidden fitsFrom="xl">
      <thead>
        <tr>
          <ColumnHead>Numbers</ColumnHead>
          <ColumnHead>Telephony system</ColumnHead>
          <ColumnHead>Held by</ColumnHead>
          <ColumnHead>Until</ColumnHead>
          <ColumnHead>Left</ColumnHead>
          <ColumnHead>Note</ColumnHead>
          <ColumnHead>
            <span className="sr-only">What can be done</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {holds.map((hold) => {
          return (
            <tr key={hold.id}>
              <RowHead className="digits">{showRange(hold)}</RowHead>
              <td>{hold.spaceName}</td>
              <td>{hold.person.id === personId ? 'You' : hold.person.name}</td>
              <td>
                <Time at={hold.until} zone={zone} now={now} show="absolute" />
              </td>
              <td>
                <Countdown until={hold.until} now={now} />
              </td>
              <td>{hold.note ?? <span className="text-ink-2">–</span>}</td>
              <td>
                <span className="flex min-w-52 flex-wrap items-center gap-x-3 gap-y-1">
                  {mayCreate && (
                    <Link
                      href={address('/tenants/new', {
                        system: hold.spaceName,
                        numbers: bareRange(hold),
                        step: 'identity',
                      })}
                      prefetch={false}
                      className="link inline-flex min-h-6 items-center"
                    >
                      Create tenant<span className="sr-only"> with {showRange(hold)}</span>
                    </Link>
                  )}
                  {release && (releasesAll || hold.person.id === personId) && (
                    <ActionButton
                      action={release}
                      fields={{ id: hold.id }}
                      size="small"
                      pendingText="Releasing…"
                      what={showRange(hold)}
                    >
                      Release
                    </ActionButton>
                  )}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}

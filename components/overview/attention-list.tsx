import { Link } from '@/components/scope/link';
import { countOf } from '@/components/ui/format-count';
import { LampShape, type LampState } from '@/components/ui/lamp';
import { allBlocks, type NumberSpace } from '@/lib/overview/number-space';

interface Mention {
  id: string;
  name: string;
}

export interface AttentionListProps {
  inactive: number;
  withoutTelephony: Mention[];
  withoutNumbers: Mention[];
  leavingBin: (Mention & { daysLeft: number })[];
  moving: Mention[];
  openRequests: number;
  invited: { open: number; expired: number };
  failedMails: number;
  nearlyFull: Pick<NumberSpace, 'system' | 'length' | 'used'>[];
  /** Among how many of the tenants changed last a lack was looked for. */
  looksAt: number;
  /** How many there are outside the bin. */
  tenants: number;
}

const named = 5;

/** What needs somebody, each with the way to it. */
export function AttentionList(props: AttentionListProps) {
  const { inactive, withoutTelephony, withoutNumbers, leavingBin, nearlyFull, looksAt, tenants } = props;
  const { moving, openRequests, invited, failedMails } = props;
  const among = tenants > looksAt ? `Among the ${looksAt} tenants changed last: ` : '';
  const items = [
    inactive > 0 && (
      <Item key="inactive" lamp="awaiting">
        <Link href="/tenants?status=inactive" className={leading}>
          {countOf(inactive, 'tenant is', 'tenants are')} inactive
        </Link>
        <Note>They can be planned and changed; activate them to put them into service.</Note>
      </Item>
    ),
    withoutTelephony.length > 0 && (
      <Item key="telephony" lamp="awaiting">
        {countOf(withoutTelephony.length, 'tenant has', 'tenants have')} no telephony profile
        <Note>
          {among}
          <Names tenants={withoutTelephony} />
        </Note>
      </Item>
    ),
    withoutNumbers.length > 0 && (
      <Item key="numbers" lamp="conflict">
        {countOf(withoutNumbers.length, 'tenant has', 'tenants have')} no directory numbers
        <Note>
          {among}
          <Names tenants={withoutNumbers} />
        </Note>
      </Item>
    ),
    nearlyFull.length > 0 && (
      <Item key="full" lamp="conflict">
        {countOf(nearlyFull.length, 'number plan is', 'number plans are')} nearly full
        <Note>
          {nearlyFull
            .map(({ system, length, used }) => `${system}, ${length} digits: ${used} of ${allBlocks} blocks`)
            .join('; ')}
          .
        </Note>
      </Item>
    ),
    openRequests > 0 && (
      <Item key="requests" lamp="awaiting">
        <Link href="/transfer-requests?state=open" className={leading}>
          {countOf(openRequests, 'transfer request waits', 'transfer requests wait')} for a decision
        </Link>
        <Note>An imported tenant had numbers that another one holds here.</Note>
      </Item>
    ),
    failedMails > 0 && (
      <Item key="mails" lamp="conflict">
        <Link href="/mails?state=failed" className={leading}>
          {countOf(failedMails, 'mail', 'mails')} reached nobody
        </Link>
        <Note>
          Refused by the mail server, or tried for a day in vain. Look at the answer, and send again.
        </Note>
      </Item>
    ),
    invited.open > 0 && (
      <Item key="invited" lamp={invited.expired > 0 ? 'conflict' : 'awaiting'}>
        <Link href="/activations" className={leading}>
          {countOf(invited.open, 'invitation awaits', 'invitations await')} activation
        </Link>
        <Note>
          {invited.expired > 0 ? (
            <>
              <Link href="/activations?state=expired" className="link">
                {countOf(invited.expired, 'link is', 'links are')} over
              </Link>
              : send them again.
            </>
          ) : (
            'They set a password with the link in their mail, review the tenant and put it into service.'
          )}
        </Note>
      </Item>
    ),
    moving.length > 0 && (
      <Item key="moving" lamp="awaiting">
        <Link href="/moves?open=true" className={leading}>
          {countOf(moving.length, 'tenant is', 'tenants are')} on the way to another cluster
        </Link>
        <Note>
          Frozen until the move ends: <Names tenants={moving} below="/moves" />
        </Note>
      </Item>
    ),
    leavingBin.length > 0 && (
      <Item key="bin" lamp="deleted">
        <Link href="/tenants?deleted=true&sort=updatedAt" className={leading}>
          {countOf(leavingBin.length, 'tenant leaves', 'tenants leave')} the bin within a week
        </Link>
        <Note>
          After that they cannot be restored: <Names tenants={leavingBin} />
        </Note>
      </Item>
    ),
  ].filter(Boolean);
  if (items.length === 0) return <p className="border-y border-line py-3 text-ink-2">Nothing needs you.</p>;
  return <ul className="border-t border-line">{items}</ul>;
}

/** As high as a fingertip needs: other links follow right below. */
const leading = 'link inline-flex min-h-6 items-center';

function Item({ lamp, children }: { lamp: LampState; children: React.ReactNode }) {
  return (
    <li className="flex gap-3 border-b border-line py-2">
      <span className="mt-1.75">
        <LampShape state={lamp} />
      </span>
      <div className="min-w-0 leading-6">{children}</div>
    </li>
  );
}

function Note({ children }: { children: React.ReactNode }) {
  return <p className="text-table text-ink-2">{children}</p>;
}

function Names({ tenants, below = '/tenants' }: { tenants: Mention[]; below?: string }) {
  const rest = tenants.length - named;
  return (
    <>
      {tenants.slice(0, named).map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link href={`${below}/${id}`} prefetch={false} className="link">
            {name}
          </Link>
        </span>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </>
  );
}

import { consoleContext, read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { type AddressParams, address, readDigits } from '@/components/number-spaces/map-address';
import { OwnerAnswer } from '@/components/number-spaces/owner-answer';
import { OwnerForm } from '@/components/number-spaces/owner-form';
import { OwnerTable } from '@/components/number-spaces/owner-table';
import { type OwnersQuestion, readOwnersAddress } from '@/components/number-spaces/owners-address';
import { NumbersNav } from '@/components/number-spaces-nav/numbers-nav';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { instantAt } from '@/lib/audit/day-in-zone';
import { findOwnership, type OwnershipAnswer } from '@/lib/number-spaces/find-ownership';
import { errorsOf, readSpaces } from '../map/_read-spaces';

interface Props {
  searchParams: Promise<AddressParams>;
}

export async function generateMetadata({ searchParams }: Props) {
  const { number } = readOwnersAddress(await searchParams);
  return { title: `${number ? `Who had ${number}?` : 'Who had this number?'} · Numbers` };
}

export default async function OwnersPage({ searchParams }: Props) {
  const actor = await requireActor();
  const zone = await readTimeZone();
  const question = readOwnersAddress(await searchParams);
  const { errors, at, found } = await findAnswer(question, zone);
  return (
    <>
      <PageHeader
        title="Who had this number?"
        meta="Access numbers and directory numbers, now and at any time before."
      />
      <NumbersNav current="owners" actor={actor} />
      <div className="flex flex-col gap-5">
        <OwnerForm question={question} spaces={await readSpaces()} errors={errors} zone={zone} />
        {found && <OwnerAnswer {...found} isNow={at === undefined} zone={zone} />}
        {found && found.periods.length === 0 && <NeverHeld number={found.number} space={question.space} />}
        {found && found.periods.length > 0 && (
          <section>
            <h2 className="pb-2 text-section font-bold">History</h2>
            <OwnerTable
              number={found.number}
              history={found.periods}
              zone={zone}
              now={(await consoleContext()).now()}
            />
          </section>
        )}
        {found && (
          <ApiCall
            code={curlCommand({
              method: 'GET',
              path: address('/number-ownerships', { number: found.number, space: question.space, at }),
            })}
          />
        )}
      </div>
    </>
  );
}

interface Answer {
  errors: Partial<Record<keyof OwnersQuestion, string>>;
  /** The instant that was asked about; undefined asks about now. */
  at?: string;
  found?: OwnershipAnswer;
}

async function findAnswer({ number, space, day, time }: OwnersQuestion, zone: string): Promise<Answer> {
  if (number === undefined) return { errors: {} };
  const digits = readDigits(number);
  if (digits === undefined)
    return { errors: { number: 'A number is made of digits. Remove everything else.' } };
  if (time !== undefined && day === undefined) {
    return { errors: { day: 'A time needs its day. Choose the day or empty the time.' } };
  }
  const at = day === undefined ? undefined : instantAt(day, time ?? '00:00', zone);
  if (day !== undefined && at === undefined) {
    return { errors: { day: 'This is no day with a time, such as 2026-03-01 and 14:05.' } };
  }
  try {
    return { errors: {}, at, found: await read(findOwnership, { number: digits, space, at }) };
  } catch (error) {
    const errors = errorsOf(error);
    return { errors: { number: errors.number ?? Object.values(errors)[0] } };
  }
}

function NeverHeld({ number, space }: { number: string; space: string | undefined }) {
  return (
    <EmptyState
      kind="no-match"
      title={`Nobody has ever had ${number}.`}
      actions={
        space ? (
          <LinkButton href={address('/numbers/owners', { number })}>Ask in every space</LinkButton>
        ) : (
          <LinkButton href="/numbers/map">Open the number map</LinkButton>
        )
      }
    >
      The history begins with the first day on which this console kept it.
    </EmptyState>
  );
}

import { getCountries } from 'libphonenumber-js/min';
import { notFound } from 'next/navigation';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { DiscardForm } from '@/components/number-sheets/discard-form';
import { ReadingForm } from '@/components/number-sheets/reading-form';
import { readRowView } from '@/components/number-sheets/sheet-address';
import { SheetProgress } from '@/components/number-sheets/sheet-progress';
import { SheetState } from '@/components/number-sheets/sheet-state';
import { describeReading, summarise } from '@/components/number-sheets/summary-sentence';
import { NumbersNav } from '@/components/number-spaces-nav/numbers-nav';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { NumberSheet } from '@/lib/number-sheets/model';
import { getSheet } from '@/lib/number-sheets/read-sheets';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { NotForThisRole } from '../../_not-for-this-role';
import { applyAction, discardAction, judgeAction } from '../_actions';
import { doingOf, isStalled } from '../_sheet-doing';
import { JudgedSheet } from './_judged-sheet';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ verdict?: string; after?: string; before?: string; from?: string }>;
}

export const metadata = { title: 'Sheet · Paste & CSV · Numbers' };

export default async function SheetPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const mayPaste = mayRun(actor, 'number-sheet.get');
  const sheet = mayPaste ? await findSheet((await params).id) : undefined;
  const { verdict, ...place } = await searchParams;
  return (
    <>
      <PageHeader
        title={sheet?.title ?? 'Sheet'}
        breadcrumb={[{ label: 'Paste & CSV', href: '/numbers/paste' }]}
        lamp={sheet && <SheetState sheet={sheet} />}
        meta={sheet && sheet.columns.length > 0 && describeReading(sheet)}
        actions={sheet && <DiscardForm id={sheet.id} action={discardAction} />}
      />
      <NumbersNav current="paste" actor={actor} />
      {sheet ? (
        <SheetBody sheet={sheet} view={readRowView(verdict)} place={place} />
      ) : (
        <NotForThisRole what="create access numbers" />
      )}
    </>
  );
}

type BodyProps = Parameters<typeof JudgedSheet>[0];

function SheetBody({ sheet, view, place }: Pick<BodyProps, 'sheet' | 'view' | 'place'>) {
  const countries = listCountries();
  const again = <ReadingForm sheet={sheet} countries={countries} action={judgeAction} />;
  if (isStalled(sheet)) return <Stalled sheet={sheet}>{again}</Stalled>;
  if (sheet.state === 'reading' || sheet.state === 'applying')
    return <SheetProgress key={sheet.state} id={sheet.id} doing={doingOf(sheet)} />;
  if (sheet.state === 'failed') return <Failed sheet={sheet}>{again}</Failed>;
  return (
    <JudgedSheet sheet={sheet} view={view} place={place} apply={applyAction}>
      {again}
    </JudgedSheet>
  );
}

interface StoppedProps {
  sheet: NumberSheet;
  children: React.ReactNode;
}

function Failed({ sheet, children }: StoppedProps) {
  return (
    <div className="flex flex-col gap-6">
      <Notice
        tone="danger"
        title={sheet.failure}
        actions={<LinkButton href="/numbers/paste">Paste or choose another</LinkButton>}
      >
        Nothing was written. {summarise(sheet)}
      </Notice>
      {sheet.columns.length > 0 && children}
    </div>
  );
}

/** The process that worked on it was ended; whatever it was about to write was not. */
function Stalled({ sheet, children }: StoppedProps) {
  return (
    <div className="flex flex-col gap-6">
      <Notice
        tone="warning"
        title="The work on this sheet was interrupted, and nothing was written."
        actions={<LinkButton href="/numbers/paste">Paste or choose another</LinkButton>}
      >
        {sheet.columns.length > 0 ? 'Judge it again to go on.' : 'It was not read to its end. Send it again.'}
      </Notice>
      {sheet.columns.length > 0 && children}
    </div>
  );
}

async function findSheet(id: string): Promise<NumberSheet> {
  try {
    return await read(getSheet, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
}

function listCountries(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return getCountries()
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
}

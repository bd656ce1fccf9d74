import { randomUUID } from 'node:crypto';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { PasteForm } from '@/components/number-sheets/paste-form';
import { sheetHref } from '@/components/number-sheets/sheet-address';
import { SheetState } from '@/components/number-sheets/sheet-state';
import { summarise } from '@/components/number-sheets/summary-sentence';
import { NumbersNav } from '@/components/number-spaces-nav/numbers-nav';
import { Link } from '@/components/scope/link';
import { ApiCall } from '@/components/ui/code-block';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import type { NumberSheet } from '@/lib/number-sheets/model';
import { listSheets } from '@/lib/number-sheets/read-sheets';
import { mayRun } from '@/lib/permissions';
import { NotForThisRole } from '../_not-for-this-role';
import { pasteAction } from './_actions';

export const metadata = { title: { absolute: pageTitle('Paste & CSV', 'Numbers') } };

export default async function PastePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor();
  const { done } = await searchParams;
  const mayPaste = mayRun(actor, 'number-sheet.create');
  const sheets = mayPaste ? await read(listSheets, {}) : [];
  return (
    <>
      {done === 'discarded' && <ToastOnArrival title="Sheet discarded" />}
      <PageHeader
        title="Paste & CSV"
        meta="Access numbers from a spreadsheet. Every row is shown with its verdict before anything is written."
      />
      <NumbersNav current="paste" actor={actor} />
      {mayPaste ? (
        <div className="flex flex-col gap-8">
          <PasteForm action={pasteAction} idempotencyKey={randomUUID()} />
          {sheets.length > 0 && <Sheets sheets={sheets} />}
        </div>
      ) : (
        <NotForThisRole what="create access numbers" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall
          code={[
            'curl -X POST "$TENANTRY_URL/api/v1/number-sheets"',
            '-H "Authorization: Bearer $TENANTRY_TOKEN"',
            "-H 'Content-Type: text/csv'",
            '--data-binary @numbers.csv',
          ].join(' \\\n  ')}
        />
      </div>
    </>
  );
}

async function Sheets({ sheets }: { sheets: NumberSheet[] }) {
  const zone = await readTimeZone();
  const now = new Date().toISOString();
  return (
    <TableFrame caption="Your sheets. Each goes by itself a day after it was last used.">
      <thead>
        <tr>
          <ColumnHead>Sheet</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Rows</ColumnHead>
          <ColumnHead>Brought</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <tr key={sheet.id}>
            <RowHead>
              <Link href={sheetHref(sheet.id)} prefetch={false} className="link">
                {sheet.title}
              </Link>
            </RowHead>
            <td>
              <SheetState sheet={sheet} />
            </td>
            <td>{sheet.state === 'failed' ? sheet.failure : summarise(sheet)}</td>
            <td>
              <Time at={sheet.createdAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { DiscardForm } from '@/components/number-sheets/discard-form';
import { Link } from '@/components/scope/link';
import { importHref, readImportTab } from '@/components/transfer/import-address';
import { ImportStateLamp } from '@/components/transfer/import-state';
import { Tabs } from '@/components/ui/tabs';
import { Time } from '@/components/ui/time';
import { formatBytes } from '@/components/upload/format-bytes';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { getImport } from '@/lib/transfer/read-imports';
import type { TenantImport } from '@/lib/transfer/store';
import { discardAction } from '../_actions';
import { ArchiveTab } from './_archive-tab';
import { CompareTab } from './_compare-tab';
import { ImportBody } from './_import-body';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const readImport = cache(async (id: string): Promise<TenantImport> => {
  await requireActor();
  try {
    return await read(getImport, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${nameOf(await readImport((await params).id))} · Import` };
}

export default async function OneImportPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = await readImport((await params).id);
  const asked = await searchParams;
  const [zone, now] = [await readTimeZone(), new Date().toISOString()];
  const isUnderWay = found.state === 'receiving' || found.state === 'reading' || found.state === 'applying';
  const wanted = found.content === null || isUnderWay ? 'plan' : readImportTab(asked.tab);
  // A package is no tenant that could be compared; its plan says what is different.
  const tab = found.targetId !== null && wanted === 'compare' ? 'plan' : wanted;
  return (
    <>
      <PageHeader
        title={nameOf(found)}
        breadcrumb={[{ label: 'Import', href: '/import' }]}
        lamp={<ImportStateLamp state={found.state} />}
        meta={
          <>
            <span className="break-all">
              {found.fileName}
              {found.bytes > 0 && `, ${formatBytes(found.bytes)}`}
            </span>
            {found.targetId !== null && (
              <span>
                a package for{' '}
                <Link href={`/tenants/${found.targetId}`} className="link">
                  {nameOf(found)}
                </Link>
              </span>
            )}
            <span>
              brought by {found.personName} <Time at={found.createdAt} zone={zone} now={now} />
            </span>
          </>
        }
        actions={
          mayRun(actor, 'import.discard') &&
          found.state !== 'applied' &&
          !isUnderWay && (
            <DiscardForm id={found.id} action={discardAction}>
              Discard
            </DiscardForm>
          )
        }
      />
      {found.content !== null && !isUnderWay && (
        <Tabs
          label="Parts of the import"
          className="mb-5"
          items={[
            {
              label: found.state === 'applied' ? 'Report' : 'Plan',
              href: importHref(found.id),
              current: tab === 'plan',
            },
            {
              label: 'What it holds',
              href: importHref(found.id, { tab: 'archive' }),
              current: tab === 'archive',
            },
            ...(found.targetId === null
              ? [
                  {
                    label: 'Compare',
                    href: importHref(found.id, { tab: 'compare' }),
                    current: tab === 'compare',
                  },
                ]
              : []),
          ]}
        />
      )}
      {tab === 'plan' && <ImportBody found={found} asked={asked} zone={zone} now={now} />}
      {tab === 'archive' && <ArchiveTab found={found} asked={asked} zone={zone} now={now} />}
      {tab === 'compare' && <CompareTab found={found} asked={asked} />}
    </>
  );
}

function nameOf({ tenantName, content, fileName }: TenantImport): string {
  return tenantName ?? content?.manifest.tenant.name ?? fileName;
}

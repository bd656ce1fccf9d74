import { randomUUID } from 'node:crypto';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { NewBlockForm } from '@/components/access-numbers/form/new-block-form';
import { PageHeader } from '@/components/frame/page-header';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { mayRun } from '@/lib/permissions';
import { listTenantNames } from '../_list-tenant-names';
import { NotForThisRole } from '../_not-for-this-role';
import { readChoices } from '../_read-choices';
import { createBlockAction } from './_actions';

export const metadata = { title: 'Add access numbers · Numbers' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewBlockPage({ searchParams }: Props) {
  const mayAdd = mayRun(await requireActor(), 'access-number.create');
  const given = await searchParams;
  const context = await consoleContext();
  return (
    <>
      <PageHeader title="Add access numbers" breadcrumb={[{ label: 'Numbers', href: '/numbers' }]} />
      {mayAdd ? (
        <NewBlockForm
          action={createBlockAction}
          idempotencyKey={randomUUID()}
          {...(await readChoices(context))}
          tenants={await listTenantNames(context)}
          given={{ number: text(given.number), count: text(given.count), tenant: text(given.tenant) }}
          zone={await readTimeZone()}
          now={context.now()}
        />
      ) : (
        <NotForThisRole what="add access numbers" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall
          code={curlCommand({
            method: 'POST',
            path: '/access-numbers',
            body: { number: '46701000', count: 100, media: 'VOICE' },
          })}
        />
      </div>
    </>
  );
}

function text(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

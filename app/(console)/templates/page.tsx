import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { FilterForm } from '@/components/list/filter-form';
import { templatesHref } from '@/components/templates/template-address';
import { TemplateTable } from '@/components/templates/template-table';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { listTemplates } from '@/lib/templates/read-templates';
import { Pages } from '../import/_pages';
import { searchTemplatesAction } from './_search-action';
import { withNumbers } from './_with-numbers';

export const metadata = { title: { absolute: pageTitle('Templates', 'Move') } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TemplatesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const view = readView(await searchParams);
  const { q, after, before } = view;
  const { items, next, previous, total } = await read(listTemplates, {
    q,
    limit: 50,
    ...(before ? { before } : after ? { after } : {}),
  });
  const mayCreate = mayRun(actor, 'template.create');
  const create = (
    <LinkButton href="/templates/new" variant="primary" data-shortcut="c">
      New template
    </LinkButton>
  );
  const isFirstUse = items.length === 0 && q === undefined;
  return (
    <>
      {view.done === 'deleted' && <ToastOnArrival title="Template deleted" />}
      <PageHeader
        title="Templates"
        meta="What new tenants are made from: settings, telephony and numbers that each tenant replaces by its own."
        actions={mayCreate && !isFirstUse && create}
      />
      {!isFirstUse && (
        <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          <div className="flex w-96 max-w-full">
            <FilterForm
              search={searchTemplatesAction}
              path="/templates"
              label="Templates"
              placeholder="Name"
              q={q ?? ''}
              selects={[]}
              kept={{}}
            />
          </div>
          <FilterChips
            chips={q ? [{ label: 'Find', value: q, removeHref: '/templates' }] : []}
            clearHref="/templates"
            result={countOf(total, 'template')}
          />
        </div>
      )}
      {items.length > 0 ? (
        <>
          <TemplateTable
            templates={await withNumbers(items)}
            zone={await readTimeZone()}
            now={new Date().toISOString()}
          />
          <Pages
            what="templates"
            previous={previous && templatesHref({ q, before: previous })}
            next={next && templatesHref({ q, after: next })}
          />
        </>
      ) : isFirstUse ? (
        <EmptyState
          kind="first-use"
          title="No template yet."
          actions={mayCreate ? create : <LinkButton href="/tenants">Go to the tenants</LinkButton>}
        >
          {mayCreate
            ? 'Make one from a tenant that is set up well, or from an archive that was exported. From then on a new tenant takes a minute.'
            : 'A provider operator makes the first one, from a tenant or from an archive.'}
        </EmptyState>
      ) : (
        <EmptyState
          kind="no-match"
          title={`No template is called “${q ?? ''}”.`}
          actions={<LinkButton href="/templates">Show all templates</LinkButton>}
        />
      )}
      <div className="mt-6">
        <ApiCall code={curlCommand({ method: 'GET', path: apiPath(q) })} />
      </div>
    </>
  );
}

function readView(params: Record<string, string | string[] | undefined>) {
  const text = (name: string) => {
    const value = params[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined;
  };
  return { q: text('q'), after: text('after'), before: text('before'), done: text('done') };
}

function apiPath(q: string | undefined): string {
  return `/templates${q ? `?${new URLSearchParams({ q }).toString()}` : ''}`;
}

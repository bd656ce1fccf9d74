import { read } from '@/app/_server/context';
import { Link } from '@/components/scope/link';
import { MadeTable } from '@/components/templates/made-table';
import { newTenantHref, type TemplateTab, templateHref } from '@/components/templates/template-address';
import { TemplateNumbers } from '@/components/templates/template-numbers';
import { TemplateParameters } from '@/components/templates/template-parameters';
import { VersionTable } from '@/components/templates/version-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { listMadeTenants, type TemplateDetail } from '@/lib/templates/read-templates';
import { Pages } from '../../import/_pages';

interface TabProps {
  template: TemplateDetail;
  asked: Record<string, string | string[] | undefined>;
  zone: string;
  now: string;
}

export function TemplateTabContent({ tab, ...props }: TabProps & { tab: TemplateTab }) {
  const { template, zone, now } = props;
  if (tab === 'versions') return <VersionTable versions={template.versions} zone={zone} now={now} />;
  if (tab === 'tenants') return <Made {...props} />;
  return (
    <div className="flex flex-col gap-8">
      <section aria-labelledby="numbers" className="flex flex-col gap-2">
        <h2 id="numbers" className="text-section font-bold">
          Numbers in it
        </h2>
        <p className="max-w-prose text-ink-2">
          Placeholders: each new tenant says which numbers take their place.
        </p>
        {template.placeholders.length === 0 ? (
          <p className="border-t border-line py-2 text-ink-2">No access numbers.</p>
        ) : (
          <TemplateNumbers caption="Numbers in it" blocks={template.placeholders} />
        )}
      </section>
      <TemplateParameters template={template} />
    </div>
  );
}

/** Which tenants were made from it, and which of them are behind. */
async function Made({ template, asked, zone, now }: TabProps) {
  const { id, latest, tenants, behind, shown } = template;
  const isBehind = asked.behind === 'yes';
  const text = (name: 'after' | 'before') =>
    typeof asked[name] === 'string' && asked[name] !== '' ? asked[name] : undefined;
  const [after, before] = [text('after'), text('before')];
  const { items, next, previous } = await read(listMadeTenants, {
    id,
    behind: isBehind ? 'true' : 'false',
    limit: 50,
    ...(before ? { before } : after ? { after } : {}),
  });
  const href = (params: Record<string, string | undefined>) =>
    templateHref(id, { tab: 'tenants', ...(isBehind && { behind: 'yes' }), ...params });
  if (tenants === 0)
    return (
      <EmptyState
        kind="first-use"
        title="No tenant was made from it yet."
        actions={
          shown.unusable === null ? (
            <LinkButton href={newTenantHref(id)} variant="primary">
              Create tenant from template
            </LinkButton>
          ) : (
            <LinkButton href="/tenants">Go to the tenants</LinkButton>
          )
        }
      />
    );
  return (
    <div className="flex flex-col gap-4">
      {!isBehind && behind > 0 && (
        <p>
          {countOf(behind, 'tenant')} {behind === 1 ? 'follows' : 'follow'} an older version.{' '}
          <Link href={templateHref(id, { tab: 'tenants', behind: 'yes' })} className="link">
            Show only {behind === 1 ? 'it' : 'them'}
          </Link>
        </p>
      )}
      <FilterChips
        chips={
          isBehind
            ? [
                {
                  label: 'Follows',
                  value: 'an older version',
                  removeHref: templateHref(id, { tab: 'tenants' }),
                },
              ]
            : []
        }
        clearHref={templateHref(id, { tab: 'tenants' })}
        result={countOf(isBehind ? behind : tenants, 'tenant')}
      />
      {items.length === 0 ? (
        <EmptyState
          kind="no-match"
          title={`Every tenant follows version ${latest}.`}
          actions={<LinkButton href={templateHref(id, { tab: 'tenants' })}>Show all tenants</LinkButton>}
        />
      ) : (
        <>
          <MadeTable template={{ id, latest }} tenants={items} zone={zone} now={now} />
          <Pages
            what="tenants"
            previous={previous && href({ before: previous })}
            next={next && href({ after: next })}
          />
        </>
      )}
    </div>
  );
}

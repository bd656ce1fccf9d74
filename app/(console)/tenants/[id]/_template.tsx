import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { Link } from '@/components/scope/link';
import { driftHref, templateHref } from '@/components/templates/template-address';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { mayRun } from '@/lib/permissions';
import { getTemplateUse } from '@/lib/templates/read-templates';
import type { Tenant } from '@/lib/tenants/model';

/** From which template the tenant was made, and how far it followed it. */
export async function TemplateLine({ tenant: { id } }: { tenant: Tenant }) {
  const use = await read(getTemplateUse, { tenantId: id });
  if (use === null) return null;
  const behind = use.latest - use.templateVersion;
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-ink-2">
        Made from{' '}
        <Link href={templateHref(use.templateId)} className="link">
          {use.name}
        </Link>
        , follows version {use.templateVersion}
      </span>
      {behind > 0 && <Badge tone="lamp">{behind} behind</Badge>}
      <Link href={driftHref(use.templateId, id)} className="link inline-flex min-h-6 items-center">
        {behind > 0 ? 'See what differs and bring it up' : 'See what differs'}
      </Link>
    </p>
  );
}

/** A tenant that is set up well is worth having more of. */
export async function SaveAsTemplate({ tenant: { id } }: { tenant: Tenant }) {
  if (!mayRun(await requireActor(), 'template.create')) return null;
  return <LinkButton href={`/templates/new?tenant=${id}`}>Save as template</LinkButton>;
}

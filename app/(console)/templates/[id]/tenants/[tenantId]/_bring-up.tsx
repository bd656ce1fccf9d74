import { randomUUID } from 'node:crypto';
import { read } from '@/app/_server/context';
import { BringUpForm } from '@/components/templates/bring-up-form';
import { ChangeList } from '@/components/tenants/change-list';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { TemplatePart } from '@/lib/templates/compare-parts';
import { planBringUp } from '@/lib/templates/drift';
import { bringUpAction } from './_actions';

interface BringUpPartProps {
  templateId: string;
  tenant: { id: string; name: string };
  parts: TemplatePart[];
  backHref: string;
  latest: number;
}

/** Before and after, then one button that does exactly that. */
export async function BringUpPart({ templateId, tenant, parts, backHref, latest }: BringUpPartProps) {
  const plan = await read(planBringUp, { templateId, tenantId: tenant.id, parts });
  const changes = plan.parts.flatMap(({ changes: of }) => of);
  const path = `/templates/${templateId}/tenants/${tenant.id}/drift/application`;
  return (
    <section aria-labelledby="plan" className="flex flex-col gap-4">
      <h2 id="plan" className="text-section font-bold">
        What bringing {tenant.name} up to version {plan.to} changes
      </h2>
      {!plan.applicable && (
        <Notice
          tone="warning"
          title="It cannot be brought up like this."
          actions={<LinkButton href={backHref}>Choose other parts</LinkButton>}
        >
          <ul>
            {plan.issues.map(({ path: place, message }) => (
              <li key={`${place} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {changes.length === 0 ? (
        <p>
          Nothing of {tenant.name} is changed. It is only noted that it follows version {latest}, so that it
          no longer counts as behind.
        </p>
      ) : (
        <ChangeList changes={changes} caption="What will change" />
      )}
      {plan.applicable && (
        <BringUpForm
          key={plan.digest}
          action={bringUpAction}
          templateId={templateId}
          tenant={tenant}
          parts={parts}
          planDigest={plan.digest}
          version={plan.to}
          idempotencyKey={randomUUID()}
          againHref={`${backHref}?${new URLSearchParams([['plan', 'yes'], ...parts.map((part) => ['part', part])]).toString()}`}
        />
      )}
      <ApiCall code={curlCommand({ method: 'POST', path, body: { parts, planDigest: plan.digest } })} />
    </section>
  );
}

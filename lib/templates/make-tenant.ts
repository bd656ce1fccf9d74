import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../context';
import { importLock } from '../locks/model';
import { isOver } from '../locks/take-lock';
import { conflict, Problem } from '../problem';
import type { Tenant } from '../tenants/model';
import type { TenantImport } from '../transfer/store';
import { issuesOfPlan } from './answer-draft';
import type { TemplateContent } from './model';
import { drawTemplate, type TemplateWish } from './plan-template';
import { type Origin, writeTenant } from './write-tenant';

export interface MadeFromTemplate {
  tenant: Tenant;
  /** Of the report, which is kept among the imports. */
  importId: string;
}

interface Making {
  /** What the report says of itself until it is applied; its id holds the lock. */
  report: TenantImport;
  isKept: boolean;
  content: TemplateContent;
  wish: TemplateWish;
  origin: Origin;
  planDigest: string | undefined;
  passwordHash: string | null;
}

/**
 * Makes a tenant inside one transaction: plans, writes if nothing stands open and the plan is the one that was looked at,
 * and keeps the plan as report.
 */
export async function makeTenant(
  context: CommandContext,
  { report, isKept, content, wish, origin, planDigest, passwordHash }: Making,
): Promise<{ result: MadeFromTemplate; audit: AuditSubject[] }> {
  const { stores, now } = context;
  await requireLock(context, report.id);
  const drawn = await drawTemplate(context, content, wish);
  const { digest, counts, applicable, items } = drawn.plan;
  if (planDigest !== undefined && planDigest !== digest) throw planChanged();
  if (!applicable) throw conflict(issuesOfPlan(drawn.plan));
  const { tenant, audit } = await writeTenant(context, { drawn, origin, passwordHash });
  const applied: TenantImport = {
    ...report,
    state: 'applied',
    content: drawn.seeded,
    choices: { status: 'inactive', items: {} },
    digest,
    counts,
    applicable,
    refusal: null,
    tenantId: tenant.id,
    tenantName: tenant.name,
    templateId: origin.template?.id ?? null,
    templateVersion: origin.version,
    updatedAt: now,
  };
  await (isKept ? stores.imports.save(applied) : stores.imports.insert(applied));
  await stores.imports.saveItems(report.id, items);
  if (origin.template && origin.version !== null)
    await stores.templates.saveUse({
      tenantId: tenant.id,
      templateId: origin.template.id,
      templateVersion: origin.version,
      usedAt: now,
      updatedAt: now,
    });
  return { result: { tenant, importId: report.id }, audit };
}

/** Whoever lost the lock must not write: an import may be running. */
async function requireLock({ stores, now }: CommandContext, holderId: string): Promise<void> {
  const lock = await stores.locks.find(importLock);
  if (lock?.holderId === holderId && !isOver(lock, now)) return;
  throw new Problem({
    kind: 'busy',
    code: 'import-lock-lost',
    message: 'This was silent for too long, and lost its turn. Nothing was changed. Try again.',
    retryAfterSeconds: 10,
  });
}

function planChanged(): Problem {
  const message =
    'Nothing was changed: the cluster or the template changed since this plan was drawn. Look at the plan as it is now, then go on.';
  return conflict([{ path: 'planDigest', code: 'plan-changed', message }]);
}

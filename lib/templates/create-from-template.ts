import * as z from 'zod';
import { checkInitialPassword } from '../accounts/check-new-password';
import { hashPassword } from '../accounts/hash-password';
import { command, type ExecuteOptions, execute } from '../command';
import type { Context } from '../context';
import type { JobProgress } from '../jobs/progress';
import { parseInput } from '../parse-input';
import { requirePermission } from '../permissions';
import { invalid } from '../problem';
import { LockTimeout } from '../transfer/apply-import';
import { newImport } from '../transfer/create-import';
import { takeTurn } from '../transfer/stage-and-write';
import { withUrl } from './answer-draft';
import type { TemplateDraft } from './draft';
import { findChosen } from './find-template';
import { type MadeFromTemplate, makeTenant } from './make-tenant';
import { TemplateApplication } from './plan-from-template';
import { requireUsable } from './usable';

export type { MadeFromTemplate };

export const TemplateRequest = TemplateApplication.extend({ lockTimeout: LockTimeout });

/**
 * Makes a tenant from a kept template, all or nothing: waits for the import lock, plans again, writes only if the plan is
 * the one that was looked at. Throws `invalid` for answers that cannot be, `conflict` with what stands against them or
 * what changed, `busy` when the lock is not free in time.
 */
export async function createFromTemplate(
  context: Context,
  input: z.input<typeof TemplateRequest>,
  { progress }: { progress?: JobProgress } = {},
  options: ExecuteOptions = {},
): Promise<MadeFromTemplate> {
  requirePermission(context.actor, 'template.use');
  const { lockTimeout, ...application } = parseInput(TemplateRequest, input);
  const id = context.newId();
  const { lockTimeout: _seconds, ...wanted } = input;
  const turn = { id, title: `Create ${application.name}`, lockTimeout };
  return takeTurn(context, turn, { ...(progress && { progress }) }, () =>
    execute(context, useTemplate, { ...wanted, reportId: id }, options),
  );
}

/** Makes a tenant from a kept template, under the import lock that its report's id holds. */
export const useTemplate = command({
  name: 'template.use',
  input: TemplateApplication.extend({ reportId: z.string() }),
  // The report's id is new with each attempt; a repeated request is known by everything else.
  secrets: ['administrator.password', 'reportId'],
  prepare: (_context, { administrator }) => hashInitial(administrator),
  async run(context, { reportId, templateId, version: number, planDigest, ...draft }, passwordHash) {
    const { template, version } = await findChosen(context.stores, { templateId, version: number });
    requireUsable(version, context.databaseVersion);
    const label = `${template.name}, version ${version.number}`;
    return makeTenant(context, {
      report: newImport(context, { id: reportId, fileName: label, bytes: 0 }),
      isKept: false,
      content: version.content,
      wish: { draft: withUrl(draft), takesQuarantined: false, urlIsDomain: false },
      origin: { template, version: version.number, label },
      planDigest,
      passwordHash,
    });
  },
});

/** Null where no password was given; throws `invalid` for one that is too short. */
export async function hashInitial(administrator: TemplateDraft['administrator']): Promise<string | null> {
  const password = administrator?.password;
  if (password === undefined) return null;
  const issues = checkInitialPassword(password, 'administrator.password');
  if (issues.length > 0) throw invalid(issues);
  return hashPassword(password);
}

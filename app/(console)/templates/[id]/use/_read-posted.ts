import { readUse } from '@/components/templates/use/read-use';
import { recordOf } from '@/components/templates/use/use-values';
import type { TemplateDraftInput } from '@/lib/templates/draft';

type Posted = Record<string, unknown>;

export type UseInput = TemplateDraftInput & { templateId: string; version?: number };

/** The form as input of the plan and of what makes the tenant; both parse it themselves. */
export function readPosted(posted: Posted): UseInput {
  const administrator = recordOf(posted.administrator);
  const password = [administrator.password, posted.passwordAgain].find(
    (text) => typeof text === 'string' && text !== '',
  );
  const draft = readUse({ ...posted, administrator: { ...administrator, password } });
  return {
    ...(draft as unknown as TemplateDraftInput),
    templateId: String(posted.templateId ?? ''),
    ...(Number(posted.version) > 0 && { version: Number(posted.version) }),
  };
}

/** What comes back into the page. */
export function withoutPassword({ passwordAgain: _again, ...posted }: Posted): Posted {
  const { password: _password, ...administrator } = recordOf(posted.administrator);
  return { ...posted, administrator };
}

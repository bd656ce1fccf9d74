import { type Issue, invalid } from '../problem';
import { deriveUrl } from '../tenants/keys';
import type { ImportPlan, PlanItem } from '../transfer/model';
import { isOpen } from '../transfer/plan-item';
import { tenantKeys } from '../transfer/wanted-tenant';
import type { TemplateDraft } from './draft';
import type { Answered } from './seed-tenant';

/** The draft with its url, which is made from the name unless given; throws `invalid` where none can be made. */
export function withUrl(draft: TemplateDraft): Answered {
  const url = draft.url ?? deriveUrl(draft.name);
  if (url !== '') return { ...draft, url };
  const message = 'No url can be made from this name. Enter one: lower-case letters, digits, hyphens, dots.';
  throw invalid([{ path: 'url', code: 'required', message }]);
}

/** More of the same tell nobody more. */
const shownIssues = 50;

/** What stands against a draft, with the member of it that has to be answered otherwise. */
export function issuesOfPlan({ items }: Pick<ImportPlan, 'items'>): Issue[] {
  return items
    .filter(isOpen)
    .slice(0, shownIssues)
    .map((item) => ({
      path: pathOf(item),
      code: item.conflict ?? 'conflict',
      message: item.reason ?? item.what,
      ...(item.holder && { holder: item.holder }),
      ...(item.value !== null && { suggestion: item.value }),
    }));
}

const paths: Record<string, string> = {
  [tenantKeys.name]: 'name',
  [tenantKeys.url]: 'url',
  [tenantKeys.telephony]: 'telephony.system',
  [tenantKeys.customerNumber]: 'telephony.customerNumber',
  'person:administrator': 'administrator.email',
  'person:administrator:login-id': 'administrator.loginId',
};

function pathOf({ key }: PlanItem): string {
  if (key.startsWith('directory-number:')) return 'telephony.directoryNumbers';
  if (key.startsWith('abbreviated-number:')) return 'telephony.commonAbbreviatedNumbers';
  return Object.hasOwn(paths, key) ? (paths[key] ?? key) : key;
}

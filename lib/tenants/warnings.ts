import type { Issue } from '../problem';
import type { TenantDraft } from './model';

/** What is allowed and still worth a second look. Paths are those of `TenantDraft`. */
export function findWarnings({ telephony }: Pick<TenantDraft, 'telephony'>): Issue[] {
  if (!telephony) return [];
  const warnings: Issue[] = [];
  const { acronym, financeId, subscribers } = telephony;
  // M1: the page says 10 in its text and 20 in its table, and shows a sample of 15.
  if (acronym !== null && [...acronym].length > 10) {
    warnings.push({
      path: 'telephony.acronym',
      code: 'acronym-long',
      message: `The acronym has ${[...acronym].length} characters. Telephones with a small display show 10.`,
    });
  }
  if (financeId === null) {
    warnings.push({
      path: 'telephony.financeId',
      code: 'finance-id-missing',
      message: 'Without a finance ID the license usage report cannot be booked to this tenant.',
    });
  }
  if (subscribers.length === 0) {
    warnings.push({
      path: 'telephony.subscribers',
      code: 'subscribers-missing',
      message: 'No subscriber profile yet: nobody can be given a telephone.',
    });
  }
  return warnings;
}

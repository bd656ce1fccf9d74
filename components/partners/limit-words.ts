import type { LimitName } from '@/lib/partners/model';

/** What limits bound, as a person reads it. */
export const limitTitles: Record<LimitName, string> = {
  tenants: 'Tenants',
  directoryNumbers: 'Directory numbers',
  accessNumbers: 'Access numbers',
  licences: 'Licences',
};

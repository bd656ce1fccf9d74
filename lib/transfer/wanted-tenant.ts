import type { ArchiveContent, ImportChoices } from './model';

/** Keys of the items that are about the tenant itself; a choice is found by them. */
export const tenantKeys = {
  tenant: 'tenant',
  url: 'tenant:url',
  name: 'tenant:name',
  number: 'tenant:number',
  status: 'tenant:status',
  partner: 'tenant:partner',
  telephony: 'telephony',
  customerNumber: 'telephony:customer-number',
} as const;

/** Both values of what can be taken under another one: as the archive has it, and as somebody chose it. */
export interface Wanted {
  url: Renamed;
  name: Renamed;
  system: Renamed | null;
  customerNumber: Renamed | null;
}

export interface Renamed {
  archived: string;
  /** Null where nobody chose another value. */
  chosen: string | null;
}

/** What the archive asks for, with the values that were chosen instead. */
export function wantedOf({ tenant }: ArchiveContent, { items }: ImportChoices): Wanted {
  const { url, name, telephony } = tenant;
  const renamed = (key: string, archived: string): Renamed => {
    const decision = Object.hasOwn(items, key) ? items[key] : undefined;
    const isOther = decision?.choice === 'rename' && decision.value !== undefined;
    return { archived, chosen: isOther ? (decision.value ?? null) : null };
  };
  return {
    url: renamed(tenantKeys.url, url),
    name: renamed(tenantKeys.name, name),
    system: telephony && renamed(tenantKeys.telephony, telephony.system),
    customerNumber: telephony && renamed(tenantKeys.customerNumber, String(telephony.customerNumber)),
  };
}

/** The value that is taken. */
export function valueOf({ archived, chosen }: Renamed): string {
  return chosen ?? archived;
}

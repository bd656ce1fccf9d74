import type { NumberEntry } from '@/lib/numbering/model';
import type { PlaceholderBlock } from '@/lib/templates/read-templates';

/** The form as it is typed. */
export interface UseValues {
  name: string;
  url: string;
  /** One for each number of the template; empty where its own is kept. */
  numbers: string[];
  system: string;
  customerNumber: string;
  customerName: string;
  acronym: string;
  domainName: string;
  directoryNumbers: NumberEntry[];
  administrator: { name: string; email: string; loginId: string };
}

/** What a template asks for, so that its form can be drawn. */
export interface UsedTemplate {
  id: string;
  name: string;
  /** Which version is used. */
  version: number;
  blocks: readonly PlaceholderBlock[];
  telephony: UsedTelephony | null;
  people: number;
  /** Those of this cluster. */
  systems: readonly { name: string; domains: readonly string[] }[];
}

export interface UsedTelephony {
  system: string;
  acronym: string | null;
  domainName: string;
  directoryNumbers: readonly { directoryNumbers: string; prefixLength: number; extraDigits: string }[];
}

/** What the template has stands in the fields that may stay as they are; what must be new is left to be typed. */
export function freshValues({ blocks, telephony }: UsedTemplate): UseValues {
  return {
    name: '',
    url: '',
    numbers: blocks.map(() => ''),
    system: telephony?.system ?? '',
    customerNumber: '',
    customerName: '',
    acronym: '',
    domainName: telephony?.domainName ?? '',
    directoryNumbers: [{ numbers: '' }],
    administrator: { name: '', email: '', loginId: '' },
  };
}

type Posted = Record<string, unknown>;

/** The form as it was posted, to be shown again. Passwords never come back. */
export function postedValues(posted: Posted, template: UsedTemplate): UseValues {
  const telephony = recordOf(posted.telephony);
  const administrator = recordOf(posted.administrator);
  const rows = listOf(posted.numbers).map(recordOf);
  const entries = listOf(telephony.directoryNumbers).map((row) => entryOf(recordOf(row)));
  return {
    name: text(posted.name),
    url: text(posted.url),
    numbers: template.blocks.map(({ number }) => text(rows.find(({ from }) => from === number)?.to)),
    system: text(telephony.system),
    customerNumber: text(telephony.customerNumber),
    customerName: text(telephony.customerName),
    acronym: text(telephony.acronym),
    domainName: text(telephony.domainName),
    directoryNumbers: entries.length > 0 ? entries : [{ numbers: '' }],
    administrator: {
      name: text(administrator.name),
      email: text(administrator.email),
      loginId: text(administrator.loginId),
    },
  };
}

function entryOf(row: Posted): NumberEntry {
  const prefixLength = text(row.prefixLength);
  return {
    numbers: text(row.directoryNumbers),
    extraDigits: text(row.extraDigits),
    ...(/^\d{1,2}$/.test(prefixLength) && { prefixLength: Number(prefixLength) }),
  };
}

export function recordOf(value: unknown): Posted {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Posted) : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

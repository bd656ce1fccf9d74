import type { AccessNumberBlock } from '@/lib/access-numbers/model';

/** The texts of the fields that a new block and a change of one have in common. */
export interface BlockValues {
  media: string;
  /** By the trunk's name. */
  trunks: Record<string, { use: boolean; prefix: string }>;
  smsAccounts: string[];
  note: string;
}

export const blankValues: BlockValues = { media: 'VOICE', trunks: {}, smsAccounts: [], note: '' };

export function valuesOf({ media, trunks, smsAccounts, note }: AccessNumberBlock): BlockValues {
  return {
    media,
    trunks: Object.fromEntries(trunks.map(({ name, prefix }) => [name, { use: true, prefix }])),
    smsAccounts,
    note: note ?? '',
  };
}

/** What was posted and came back with a refusal. */
export function postedValues(values: Record<string, unknown>): BlockValues {
  return {
    media: text(values.media) || 'VOICE',
    trunks: Object.fromEntries(
      rows(values.trunks).map(({ name, use, prefix }) => [
        text(name),
        { use: use === 'on', prefix: text(prefix) },
      ]),
    ),
    smsAccounts: rows(values.smsAccounts)
      .filter(({ use }) => use === 'on')
      .map(({ name }) => text(name)),
    note: text(values.note),
  };
}

function rows(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value)
    ? value.filter((row): row is Record<string, unknown> => typeof row === 'object')
    : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

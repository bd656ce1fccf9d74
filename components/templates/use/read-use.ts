import type { Issue } from '@/lib/problem';
import { readTenantForm } from '@/lib/tenants/read-tenant-form';
import { listOf, recordOf } from './use-values';

type Posted = Record<string, unknown>;

/** A posted form as input of `TemplateDraft`: what was left empty is absent, so that it follows the template. */
export function readUse(posted: Posted): Posted {
  const administrator = withoutBlanks(recordOf(posted.administrator));
  return {
    name: posted.name,
    ...(isTyped(posted.url) && { url: posted.url }),
    numberMap: Object.fromEntries(mappedRows(posted).map(({ from, to }) => [from, to])),
    ...(posted.telephony !== undefined && { telephony: readTelephony(recordOf(posted.telephony)) }),
    ...((Object.keys(administrator).length > 0 || posted.needsAdministrator === 'yes') && {
      administrator: { name: '', email: '', ...administrator },
    }),
  };
}

/** Issues of the draft, each on the field of the form that it is about. */
export function placeUseIssues(issues: readonly Issue[], posted: Posted): Issue[] {
  const rows = listOf(posted.numbers).map((row) => String(recordOf(row).from ?? ''));
  const entries = listOf(recordOf(posted.telephony).directoryNumbers);
  const kept = entries.flatMap((entry, index) => (isBlankEntry(entry) ? [] : [index]));
  return issues.map((issue) => ({ ...issue, path: placed(issue.path, rows, kept) }));
}

function placed(path: string, rows: readonly string[], kept: readonly number[]): string {
  const mapped = /^numberMap\.(.+)$/.exec(path)?.[1];
  if (mapped !== undefined) {
    const index = rows.indexOf(mapped);
    return index < 0 ? path : `numbers.${index}.to`;
  }
  return path.replace(
    /^(telephony\.directoryNumbers\.)(\d+)/,
    (_all, list: string, at: string) => `${list}${kept[Number(at)] ?? at}`,
  );
}

function mappedRows(posted: Posted): { from: string; to: string }[] {
  return listOf(posted.numbers)
    .map(recordOf)
    .filter((row) => isTyped(row.to))
    .map(({ from, to }) => ({ from: String(from), to: String(to) }));
}

function readTelephony(posted: Posted): unknown {
  const { telephony } = readTenantForm({ telephony: posted });
  const { directoryNumbers, ...rest } = recordOf(telephony);
  const entries = listOf(directoryNumbers);
  return { ...rest, ...(entries.length > 0 && { directoryNumbers: entries }) };
}

function withoutBlanks(members: Posted): Posted {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => isTyped(value)));
}

function isBlankEntry(entry: unknown): boolean {
  return Object.values(recordOf(entry)).every((value) => !isTyped(value));
}

function isTyped(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

import { type Issue, invalid } from '../../problem';
import { decodeJson } from '../../wire/json/decode-json';
import { decodeXml } from '../../wire/xml/decode-xml';
import type { PlacedElement } from '../../wire/xml/model';
import type { Format } from './negotiate';
import { malformed } from './trouble';

/** The members of a record by the name under which they were sent; empty text for what is to be cleared. */
export type SentRecord = ReadonlyMap<string, string>;

/**
 * The one record of a request: `<platform><tenant>…</tenant></platform>`, or its mirror in JSON. Attributes, such as
 * those of a lookup that was read before, say nothing. Throws `malformed` for another document, and `invalid` with every
 * member that is there twice or is no text.
 */
export function readRecord(bytes: Uint8Array, format: Format, section: string): SentRecord {
  return format === 'xml' ? fromXml(decodeXml(bytes), section) : fromJson(decodeJson(bytes), section);
}

function fromXml(root: PlacedElement, section: string): SentRecord {
  if (root.name !== 'platform') throw wrongShape(section, `It begins with <${shorten(root.name)}>.`);
  const found = root.children.filter(({ name }) => name === section);
  const [record] = found;
  if (!record) throw wrongShape(section, `There is no <${section}> in <platform>.`);
  if (found.length > 1) throw wrongShape(section, `There are ${found.length} of <${section}>.`);
  const members = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { name, text, children, line } of record.children) {
    if (members.has(name)) issues.push(twice(name, ` again in line ${line}`));
    else if (children.length > 0) issues.push(noText(name, 'has elements in it'));
    members.set(name, text);
  }
  if (issues.length > 0) throw invalid(issues);
  return members;
}

function fromJson(document: unknown, section: string): SentRecord {
  const platform = membersOf(document)?.get('platform');
  const record = membersOf(membersOf(platform)?.get(section));
  if (!record) throw wrongShape(section, 'One of its objects is missing.');
  const issues: Issue[] = [];
  const members = new Map<string, string>();
  for (const [name, value] of record) {
    const text = textOf(value);
    if (text === undefined) issues.push(noText(name, 'is no text'));
    else members.set(name, text);
  }
  if (issues.length > 0) throw invalid(issues);
  return members;
}

/** Reading JSON has refused members that are there twice, and names that change how objects work. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}

function textOf(value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  const lookup = membersOf(value);
  return lookup?.has('uri') || lookup?.has('content') ? textOf(lookup.get('content') ?? null) : undefined;
}

function wrongShape(section: string, why: string) {
  return malformed(
    'wrong-document',
    `${why} Send <platform><${section}>…</${section}></platform>, or {"platform":{"${section}":{…}}}.`,
  );
}

export function twice(path: string, where = ''): Issue {
  return {
    path: shorten(path),
    code: 'listed-twice',
    message: `This field is there twice${where}. Remove one.`,
  };
}

function noText(path: string, why: string): Issue {
  return { path: shorten(path), code: 'wrong-type', message: `This field ${why}. Send its value as text.` };
}

/** What was sent is only repeated as far as it takes to find it again. */
function shorten(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 60)}…`;
}

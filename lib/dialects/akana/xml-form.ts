import { Problem } from '../../problem';
import { decodeXml } from '../../wire/xml/decode-xml';
import { encodeXml } from '../../wire/xml/encode-xml';
import type { XmlElement } from '../../wire/xml/model';

type Plain = string | number | boolean | null | undefined | readonly Plain[] | object;

/**
 * A document of this door as XML: an element for each member, a list as its element several times, and nothing for null.
 * The vendor's own form of it is not documented ([D]).
 */
export function toXml(name: string, document: object): string {
  return encodeXml(elementOf(name, document));
}

/** What stands in such a document; every value is text, and a list with one entry is that entry. */
export function fromXml(bytes: Uint8Array, name: string): Record<string, unknown> {
  const root = decodeXml(bytes);
  if (root.name !== name) throw wrongRoot(name, root.name);
  const value = valueOf(root);
  return typeof value === 'object' ? value : {};
}

/** A document as it would come back from a caller who got it as XML. */
export function asReadFromXml(name: string, document: object): Record<string, unknown> {
  return fromXml(new TextEncoder().encode(toXml(name, document)), name);
}

function elementOf(name: string, value: Plain): XmlElement {
  if (typeof value !== 'object' || value === null)
    return { name, attributes: new Map(), text: String(value ?? ''), children: [] };
  const children = Object.entries(value as Record<string, Plain>).flatMap(([member, each]) => {
    if (each === null || each === undefined) return [];
    return Array.isArray(each) ? each.map((one: Plain) => elementOf(member, one)) : [elementOf(member, each)];
  });
  return { name, attributes: new Map(), text: '', children };
}

function valueOf({ text, children }: XmlElement): string | Record<string, unknown> {
  if (children.length === 0) return text;
  const members = new Map<string, unknown[]>();
  for (const child of children) {
    const known = members.get(child.name);
    if (known) known.push(valueOf(child));
    else members.set(child.name, [valueOf(child)]);
  }
  return Object.fromEntries(
    [...members].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );
}

function wrongRoot(expected: string, found: string): Problem {
  return new Problem({
    kind: 'malformed',
    code: 'malformed-xml',
    message: `The document begins with <${expected}> here, not with <${found.slice(0, 60)}>.`,
  });
}

import { encodeXml } from '../../wire/xml/encode-xml';
import type { XmlElement } from '../../wire/xml/model';
import type { Format } from './negotiate';

/** An element of an answer: of text, or of others. */
export function element(name: string, content: string | readonly XmlElement[] = ''): XmlElement {
  const [text, children] = typeof content === 'string' ? [content, []] : ['', content];
  return { name, attributes: new Map(), text, children };
}

interface Lookup {
  /** Where the record is; ends in `/null` where there is none. */
  uri: string;
  displayValue: string;
  id: string;
}

export function lookup(name: string, { uri, displayValue, id }: Lookup): XmlElement {
  const attributes = new Map([
    ['type', ''],
    ['uri', uri],
    ['displayValue', displayValue],
  ]);
  return { name, attributes, text: id, children: [] };
}

/** `<message>`: how it went, and with a new record its id (L19). */
export function message({
  code = 0,
  description = 'Success',
  id,
}: {
  code?: number;
  description?: string;
  id?: string;
} = {}): XmlElement {
  return element('message', [
    element('code', String(code)),
    element('description', description),
    ...(id === undefined ? [] : [element('id', id)]),
  ]);
}

/** The whole document; `repeated` names what is a list in JSON even where there is one of it, or none. */
export function writePlatform(
  members: readonly XmlElement[],
  { format, repeated }: { format: Format; repeated?: string | undefined },
): string {
  if (format === 'xml') return encodeXml(element('platform', members));
  return JSON.stringify({ platform: mirrorAll(members, repeated) });
}

/** What JSON says in place of elements: text, an object of members, or attributes with the text as “content”. */
function mirror({ attributes, text, children }: XmlElement): unknown {
  if (children.length > 0) return mirrorAll(children, undefined);
  return attributes.size === 0 ? text : { ...Object.fromEntries(attributes), content: text };
}

function mirrorAll(elements: readonly XmlElement[], repeated: string | undefined): object {
  const byName = new Map<string, unknown[]>(repeated === undefined ? [] : [[repeated, []]]);
  for (const one of elements) {
    const said = byName.get(one.name) ?? [];
    said.push(mirror(one));
    byName.set(one.name, said);
  }
  const members = [...byName].map(([name, said]) => [
    name,
    name === repeated || said.length > 1 ? said : said[0],
  ]);
  return Object.fromEntries(members) as object;
}

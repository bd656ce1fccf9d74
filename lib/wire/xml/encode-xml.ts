import type { XmlElement } from './model';

/** What XML 1.0 has no way to write, not even as a reference; lone surrogates among it. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader would make another line end or a blank of them.
  '\r': '&#xD;',
  '\t': '&#x9;',
  '\n': '&#xA;',
};

/** A whole document in UTF-8, one element a line. Characters that XML forbids are left out. */
export function encodeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes, text, children }: XmlElement, indent: string): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeAll(value)}"`).join('');
  const begin = `${indent}<${name}${written}`;
  if (children.length > 0) {
    const inner = children.map((child) => write(child, `${indent}  `)).join('\n');
    return `${begin}>\n${inner}\n${indent}</${name}>`;
  }
  return text === '' ? `${begin}/>` : `${begin}>${escapeText(text)}</${name}>`;
}

function escapeAll(value: string): string {
  return drop(value).replaceAll(/[&<>"'\r\t\n]/g, (sign) => references[sign] ?? sign);
}

/** Lines and tabs stay as they are in text. */
function escapeText(value: string): string {
  return drop(value).replaceAll(/[&<>"'\r]/g, (sign) => references[sign] ?? sign);
}

function drop(value: string): string {
  return value.replaceAll(forbidden, '');
}

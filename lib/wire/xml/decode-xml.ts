import { SaxesParser } from 'saxes';
import { Problem } from '../../problem';
import { decodeXmlText } from './decode-text';
import { type PlacedElement, xmlLimits } from './model';

interface OpenElement extends PlacedElement {
  attributes: Map<string, string>;
  children: PlacedElement[];
}

interface Reading {
  parser: SaxesParser;
  open: OpenElement[];
  root: PlacedElement | undefined;
  nodes: number;
}

/**
 * The one root element of a document of XML 1.0 in UTF-8. Comments and processing instructions are passed over, a CDATA
 * section is text, and attributes that bind namespaces are attributes like others. Throws `malformed` with line and
 * column: for what is not well-formed, a document type with or without entities, a prefix, text between elements, more
 * than `xmlLimits`.
 */
export function decodeXml(bytes: Uint8Array): PlacedElement {
  const text = decodeXmlText(bytes);
  const reading: Reading = { parser: new SaxesParser(), open: [], root: undefined, nodes: 0 };
  listen(reading);
  reading.parser.write(text).close();
  if (reading.root) return reading.root;
  throw failAt(reading, 'The document has no element.');
}

function listen(reading: Reading): void {
  const { parser, open } = reading;
  parser.on('error', ({ message }) => {
    throw failAt(reading, `The body is not XML: ${tidy(message)}`);
  });
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== undefined && version !== '1.0')
      throw failAt(reading, `Write the document in XML 1.0, not ${version}.`);
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
      throw failAt(reading, `Send the document in UTF-8, not in ${encoding}.`);
  });
  parser.on('doctype', () => {
    throw failAt(reading, 'Remove the document type: none is read here, and no entity of one is known.');
  });
  parser.on('opentagstart', ({ name }) => begin(reading, name));
  parser.on('attribute', ({ name, value }) => {
    count(reading);
    open.at(-1)?.attributes.set(name, value);
  });
  parser.on('text', (text) => append(reading, text));
  parser.on('cdata', (text) => append(reading, text));
  parser.on('closetag', () => end(reading));
}

function begin(reading: Reading, name: string): void {
  const { open, parser } = reading;
  count(reading);
  if (name.includes(':'))
    throw failAt(reading, `Write <${name.slice(name.indexOf(':') + 1)}>: prefixes have no meaning here.`);
  if (open.length >= xmlLimits.depth)
    throw failAt(reading, `The elements are nested deeper than ${xmlLimits.depth}.`);
  open.push({
    name,
    attributes: new Map(),
    text: '',
    children: [],
    line: parser.line,
    column: parser.column,
  });
}

function count(reading: Reading): void {
  reading.nodes += 1;
  if (reading.nodes > xmlLimits.nodes)
    throw failAt(reading, `The document has more than ${xmlLimits.nodes} elements and attributes.`);
}

/** Blanks before and after the root are nobody's text. */
function append({ open }: Reading, text: string): void {
  const element = open.at(-1);
  if (element) element.text += text;
}

function end(reading: Reading): void {
  const element = reading.open.pop();
  if (!element) return;
  if (element.children.length > 0) {
    if (element.text.trim() !== '')
      throw failAt(reading, `There is text beside the elements of <${element.name}>. Remove it.`);
    element.text = '';
  }
  const outer = reading.open.at(-1);
  if (outer) outer.children.push(element);
  else reading.root = element;
}

/** As the library has it: “file:line:column: sentence.” */
function tidy(message: string): string {
  const sentence = message.replace(/^[^ ]*\d+:\d+: /, '').slice(0, 200);
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function failAt({ parser: { line, column } }: Reading, why: string): Problem {
  return malformedXml(`${why} (line ${line}, column ${column + 1})`);
}

function malformedXml(message: string): Problem {
  return new Problem({ kind: 'malformed', code: 'malformed-xml', message });
}

import { xmlLimits } from './model';

/** A document that must be refused, and some words of why. */
interface HostileDocument {
  title: string;
  says: string;
  build(): Uint8Array;
}

const utf8 = (text: string) => () => Buffer.from(text);
const declared = (encoding: string) => utf8(`<?xml version="1.0" encoding="${encoding}"?><platform/>`);
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);

/** What an attacker would send first; each has to be refused at once, and nothing may be fetched or expanded for it. */
export const hostileDocuments: HostileDocument[] = [
  {
    title: 'entities that grow a billionfold',
    says: 'document type',
    build: utf8(`<!DOCTYPE p [<!ENTITY l0 "lol">${laughs.join('')}]><platform>&l9;</platform>`),
  },
  {
    title: 'one long entity, used many times',
    says: 'document type',
    build: utf8(
      `<!DOCTYPE p [<!ENTITY a "${'a'.repeat(100_000)}">]><platform>${'&a;'.repeat(30_000)}</platform>`,
    ),
  },
  {
    title: 'an external entity of this machine',
    says: 'document type',
    build: utf8('<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><platform>&x;</platform>'),
  },
  {
    title: 'an external entity of another one',
    says: 'document type',
    build: utf8('<!DOCTYPE p [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><platform>&x;</platform>'),
  },
  {
    title: 'a parameter entity',
    says: 'document type',
    build: utf8('<!DOCTYPE p [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]><platform/>'),
  },
  {
    title: 'an external document type',
    says: 'document type',
    build: utf8('<!DOCTYPE platform SYSTEM "http://127.0.0.1:9/x.dtd"><platform/>'),
  },
  {
    title: 'an entity that nothing declares',
    says: 'entity',
    build: utf8('<platform>&secret;</platform>'),
  },
  { title: 'a declared Latin-1', says: 'UTF-8, not in ISO-8859-1', build: declared('ISO-8859-1') },
  { title: 'a declared UTF-7', says: 'UTF-8, not in UTF-7', build: declared('UTF-7') },
  { title: 'a declared UTF-16', says: 'UTF-8, not in UTF-16', build: declared('UTF-16') },
  {
    title: 'UTF-16 with its mark',
    says: 'not in UTF-16',
    build: () => Buffer.from('\ufeff<platform/>', 'utf16le'),
  },
  {
    title: 'UTF-16 without its mark',
    says: 'not in UTF-16',
    build: () => Buffer.from('<platform/>', 'utf16le'),
  },
  {
    title: 'bytes that are no UTF-8',
    says: 'not UTF-8',
    build: () =>
      Buffer.concat([Buffer.from('<platform>'), Buffer.from([0xc0, 0xaf]), Buffer.from('</platform>')]),
  },
  { title: 'XML 1.1', says: 'XML 1.0', build: utf8('<?xml version="1.1"?><platform>&#1;</platform>') },
  {
    title: '100,000 nested elements',
    says: `nested deeper than ${xmlLimits.depth}`,
    build: utf8('<a>'.repeat(100_000)),
  },
  {
    title: 'more elements than anybody needs',
    says: `more than ${xmlLimits.nodes}`,
    build: utf8(`<platform>${'<a/>'.repeat(60_000)}</platform>`),
  },
  {
    title: 'more attributes than anybody needs',
    says: `more than ${xmlLimits.nodes}`,
    build: utf8(`<platform ${Array.from({ length: 20_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
  },
  { title: 'a document that breaks off', says: 'unclosed tag', build: utf8('<platform><tenant><name>x') },
  { title: 'two roots', says: 'not XML', build: utf8('<platform/><platform/>') },
  {
    title: 'a character that XML forbids',
    says: 'malformed character',
    build: utf8('<platform>&#0;</platform>'),
  },
  { title: 'an attribute twice', says: 'duplicate attribute', build: utf8('<platform a="1" a="2"/>') },
  { title: 'a prefix', says: 'Write <platform>', build: utf8('<x:platform xmlns:x="urn:x"/>') },
  { title: 'text beside elements', says: 'text beside', build: utf8('<platform>x<tenant/></platform>') },
  { title: 'nothing', says: 'empty', build: utf8(' \n') },
  { title: 'no element', says: 'root', build: utf8('<!-- nothing here -->') },
  { title: 'JSON', says: 'not XML', build: utf8('{"platform":{}}') },
];

/** Large, but harmless: they are read within the bounds. */
export const heavyDocuments: Pick<HostileDocument, 'title' | 'build'>[] = [
  {
    title: 'numeric references up to the largest body',
    build: utf8(`<a>${'&#65;'.repeat(xmlLimits.bytes / 5 - 10)}</a>`),
  },
  { title: 'a huge attribute', build: utf8(`<a b="${'x'.repeat(xmlLimits.bytes - 100)}"/>`) },
  {
    title: 'a huge CDATA section',
    build: utf8(`<a><![CDATA[${']]'.repeat(xmlLimits.bytes / 2 - 100)}]]></a>`),
  },
  { title: 'a huge comment', build: utf8(`<a><!--${'- '.repeat(xmlLimits.bytes / 2 - 100)}--></a>`) },
];

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../problem';
import { decodeXml } from './decode-xml';
import { encodeXml } from './encode-xml';
import { heavyDocuments, hostileDocuments } from './hostile-documents.testing';
import type { PlacedElement, XmlElement } from './model';

const decode = (text: string) => decodeXml(Buffer.from(text));
const refusalOf = (bytes: Uint8Array): Problem => {
  try {
    decodeXml(bytes);
  } catch (error) {
    return error as Problem;
  }
  throw new Error('It was read.');
};

describe('XML', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(element, (root) => {
        expect(withoutPlaces(decode(encodeXml(root)))).toEqual(root);
      }),
      { numRuns: 300 },
    );
  });

  it('writes every text so that it can be read, without what XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = encodeXml({ name: 'a', attributes: new Map([['b', text]]), text, children: [] });
        const read = decode(written);
        expect(read.text).toBe(read.attributes.get('b'));
        expect(text).toContain(read.text.slice(0, 1));
      }),
    );
    expect(decode(encodeXml({ ...leaf, text: 'a\u0000b\u001f\ud800c\uffff\u{1f600}' })).text).toBe(
      'abc\u{1f600}',
    );
  });

  it('escapes the five signs', () => {
    const text = `<script>&"'</script>`;
    expect(encodeXml({ ...leaf, text })).toContain('&lt;script&gt;&amp;&quot;&apos;&lt;/script&gt;');
  });

  it('takes CDATA as text, joined to what is around it, and passes over comments and instructions', () => {
    const text = '<?xml version="1.0" encoding="utf-8"?><!-- a --><a>x<![CDATA[<&]]><?go on?>y<!-- b --></a>';
    expect(decode(text).text).toBe('x<&y');
  });

  it('says where an element stands', () => {
    const [tenant] = decode('<platform>\n  <tenant>x</tenant>\n</platform>').children;
    expect([tenant?.name, tenant?.line, tenant?.column]).toEqual(['tenant', 2, 10]);
  });

  it('lets a namespace be bound that nothing uses', () => {
    expect(decode('<platform xmlns="urn:x"/>').attributes.get('xmlns')).toBe('urn:x');
  });

  it('keeps names that change how objects work as names like others', () => {
    const { children, attributes } = decode('<a constructor="1"><__proto__>x</__proto__><toString/></a>');
    expect(children.map(({ name }) => name)).toEqual(['__proto__', 'toString']);
    expect(attributes.get('constructor')).toBe('1');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each(hostileDocuments)('refuses $title, soon and with a reason', ({ says, build }) => {
    const bytes = build();
    const { kind, code, message } = refusalOf(bytes);
    expect({ kind, code }).toEqual({ kind: 'malformed', code: 'malformed-xml' });
    expect(message).toContain(says);
    expect(message.length).toBeLessThan(300);
    expect(shortestOf(() => refusalOf(bytes))).toBeLessThan(50);
  });

  it.each(heavyDocuments)('reads $title soon and in little memory', ({ build }) => {
    const bytes = build();
    const before = process.memoryUsage().heapUsed;
    decodeXml(bytes);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60_000_000);
    expect(shortestOf(() => decodeXml(bytes))).toBeLessThan(200);
  });

  it('says line and column of what is wrong', () => {
    expect(refusalOf(Buffer.from('<platform>\n  <tenant></platform>')).message).toMatch(/line 2, column \d+/);
  });
});

/** In milliseconds, of three: what else the machine does is not what is measured. */
function shortestOf(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...times);
}

const leaf: XmlElement = { name: 'a', attributes: new Map(), text: '', children: [] };
const name = fc.stringMatching(/^[a-z_][a-z0-9_.-]{0,8}$/).filter((text) => !text.startsWith('xml'));
const legal = fc
  .string({ unit: 'binary' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot say is left out by the writer
  .map((text) => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ''));
const attributes = fc.array(fc.tuple(name, legal), { maxLength: 4 }).map((pairs) => new Map(pairs));
const element: fc.Arbitrary<XmlElement> = fc.letrec<{
  element: XmlElement;
  inner: XmlElement;
  leaf: XmlElement;
}>((tie) => ({
  element: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('inner')),
  leaf: fc.record({ name, attributes, text: legal, children: fc.constant([]) }),
  inner: fc.record({
    name,
    attributes,
    text: fc.constant(''),
    children: fc.array(tie('element'), { minLength: 1, maxLength: 4 }),
  }),
})).element;

function withoutPlaces({ name: called, attributes: said, text, children }: PlacedElement): XmlElement {
  return { name: called, attributes: said, text, children: children.map(withoutPlaces) };
}

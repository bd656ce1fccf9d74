import fc from 'fast-check';

/** What must never come back as it was sent where markup or quotes mean something. */
export const canary = `<zq onx="1">'&zq;`;

const nasty = [
  canary,
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '9007199254740993',
  'null',
  'NaN',
  'true',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "' OR '1'='1",
  "'; DROP TABLE tenants; --",
  '%',
  '\u0000',
  '\u202e\ufeff\u0007',
  'a\r\nX-Injected: 1',
  '\ud800',
  'ａｃｍｅ',
  '💶'.repeat(40),
  'x'.repeat(5000),
  '=1+1',
  '${7*7}{{7*7}}',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  '2026-02-31T25:00:00Z',
];

/** Text that breaks what reads it carelessly. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((around) => `${around}${canary}${around}`) },
);

const depth = 20_000;

/** Names that a careless merge would write into every object. */
const polluting = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"telephony":{"__proto__":{"polluted":1}},"name":"x"}',
];

export const brokenJson = [
  '{',
  '[',
  '"',
  '{"a":1,"a":2}',
  '{"a":1}}',
  'nul',
  '\ufeff{}',
  '['.repeat(depth),
  `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  ...polluting,
];

export const brokenXml = [
  '<',
  '<platform>',
  '<platform/><platform/>',
  `<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><platform><tenant><name>&b;</name></tenant></platform>`,
  '<!DOCTYPE p SYSTEM "file:///etc/passwd"><platform/>',
  '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><platform><tenant><name>&x;</name></tenant></platform>',
  '<?xml version="1.0" encoding="UTF-16"?><platform/>',
  '<platform><tenant><name>a</name><name>b</name></tenant></platform>',
  '<p:platform xmlns:p="urn:x"><p:tenant/></p:platform>',
  '<platform><tenant><name><![CDATA[<zq onx="1">\'&zq;]]></name></tenant></platform>',
  '<platform><tenant><name>&#0;</name></tenant></platform>',
  '<a>'.repeat(depth),
  `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`,
  `<platform>${'<tenant/>'.repeat(depth)}</platform>`,
  '<platform><tenant><__proto__>1</__proto__><constructor>1</constructor></tenant></platform>',
];

export const brokenProperties = [
  'a\\u12=b',
  'a=\\uZZZZ\r\nb=c',
  'no separator at all',
  'http\\://a=http\\://b\n'.repeat(3000),
  '\u00e4=\u00f6',
  '#only a comment',
];

export const filters = [
  "company contains 'smith' AND (active = 1 OR number > 1000)",
  "company = '",
  '(((((((',
  ')',
  'nothing = 1',
  'number = BLANK',
  "number contains 'x'",
  "company = 'x' OR 1=1 --",
  `${'('.repeat(3000)}number = 1${')'.repeat(3000)}`,
  Array.from({ length: 1500 }, () => 'number = 1').join(' OR '),
  `company = '${canary}'`,
];

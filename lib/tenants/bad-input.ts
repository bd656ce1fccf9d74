/** Test fixture: every documented pattern and limit of the telephony profile, for each door to refuse alike. */
export interface BadInput {
  title: string;
  /** What is sent, as JSON. */
  draft: Record<string, unknown>;
  /** Code and path of every issue, in no particular order. */
  issues: { code: string; path: string }[];
  /** True where a form cannot say it: it posts text, and leaves out what is empty. */
  jsonOnly?: true;
}

type Members = Record<string, unknown>;

/** What a tenant of the rows below is made of; every rule holds for it. */
export const goodDraft = {
  name: 'Bad Input',
  telephony: {
    system: 'MX-ONE Stockholm',
    customerNumber: 4711,
    domainName: 'acme.example',
    directoryNumbers: [{ directoryNumbers: '88000-88020' }],
  },
};

const subscriber = {
  numberRange: 1,
  featurelevel: 'STANDARD',
  dialingPrivileges: 'Internal',
  endUserDeviceType: 'Mitel 6863i',
};

function tenant(title: string, members: Members, path: string, code: string, jsonOnly?: true): BadInput {
  return row(title, { ...goodDraft, ...members }, path, code, jsonOnly);
}

function profile(title: string, members: Members, path: string, code: string, jsonOnly?: true): BadInput {
  const draft = { ...goodDraft, telephony: { ...goodDraft.telephony, ...members } };
  return row(title, draft, `telephony.${path}`, code, jsonOnly);
}

function numbers(title: string, text: unknown, code: string, jsonOnly?: true): BadInput {
  const path = 'directoryNumbers.0.directoryNumbers';
  return profile(title, { directoryNumbers: [{ directoryNumbers: text }] }, path, code, jsonOnly);
}

function entry(title: string, members: Members, part: string, code: string, jsonOnly?: true): BadInput {
  const directoryNumbers = [{ directoryNumbers: '1000-1020', ...members }];
  return profile(title, { directoryNumbers }, `directoryNumbers.0.${part}`, code, jsonOnly);
}

function subscribed(title: string, members: Members, part: string, code: string, jsonOnly?: true): BadInput {
  const subscribers = [{ ...subscriber, ...members }];
  return profile(title, { subscribers }, `subscribers.0.${part}`, code, jsonOnly);
}

function row(title: string, draft: Members, path: string, code: string, jsonOnly?: true): BadInput {
  return { title, draft, issues: [{ code, path }], ...(jsonOnly && { jsonOnly }) };
}

const patternA = [',', '"', '\\', '&', '<', '>', '?', '*'];
const patternF = ["'", '"', ',', '\\', '&', '<', '>', '?', '*', '=', '+', ';', '/'];

export const badInput: BadInput[] = [
  // The tenant itself.
  row('no name', { telephony: goodDraft.telephony }, 'name', 'required'),
  tenant('an empty name', { name: '' }, 'name', 'required'),
  tenant('a name of blanks', { name: '  ' }, 'name', 'required'),
  tenant('a name of 121 characters', { name: 'n'.repeat(121) }, 'name', 'too-long'),
  tenant('a name that begins with a blank', { name: ' Greene' }, 'name', 'forbidden-character'),
  tenant('a control character in the name', { name: 'Greene\u0007' }, 'name', 'forbidden-character'),
  tenant('a line break in the name', { name: 'Greene\nServices' }, 'name', 'forbidden-character'),
  tenant(
    'a turn of writing direction in the name',
    { name: 'Greene\u202eseciv' },
    'name',
    'forbidden-character',
  ),
  tenant('a name that is a number', { name: 7 }, 'name', 'wrong-type', true),
  tenant('an unknown member', { colour: 'red' }, 'colour', 'unknown-member'),
  tenant('a url with a capital', { url: 'Greene' }, 'url', 'url-character'),
  tenant('a url that ends with a hyphen', { url: 'greene-' }, 'url', 'url-character'),
  tenant('an e-mail address without @', { contact: { email: 'ann.acme' } }, 'contact.email', 'wrong-format'),

  // M7 and the mandatory members.
  profile('no telephony system', { system: undefined }, 'system', 'required'),
  profile('an unknown member of the profile', { color: 'red' }, 'color', 'unknown-member'),
  profile('no domain', { domainName: undefined }, 'domainName', 'required'),
  profile('an empty domain', { domainName: '' }, 'domainName', 'too-small'),

  // Customer number: 1 to 50000 (M5).
  profile('no customer number', { customerNumber: undefined }, 'customerNumber', 'required'),
  profile('customer number 0', { customerNumber: 0 }, 'customerNumber', 'too-small'),
  profile('customer number -1', { customerNumber: -1 }, 'customerNumber', 'too-small'),
  profile('customer number 50001', { customerNumber: 50_001 }, 'customerNumber', 'too-large'),
  profile('customer number 1.5', { customerNumber: 1.5 }, 'customerNumber', 'wrong-type'),
  profile('a word as customer number', { customerNumber: 'ten' }, 'customerNumber', 'wrong-type'),
  profile('full-width digits as customer number', { customerNumber: '１２' }, 'customerNumber', 'wrong-type'),
  profile('Arabic digits as customer number', { customerNumber: '٤٢' }, 'customerNumber', 'wrong-type'),
  profile(
    'a customer number of 21 digits',
    { customerNumber: '1'.repeat(21) },
    'customerNumber',
    'wrong-type',
  ),
  profile('a customer number as text', { customerNumber: '12' }, 'customerNumber', 'wrong-type', true),

  // Customer name: at most 40, pattern A.
  profile('a customer name of 41 characters', { customerName: 'c'.repeat(41) }, 'customerName', 'too-long'),
  profile(
    'a customer name that begins with a blank',
    { customerName: ' c' },
    'customerName',
    'forbidden-character',
  ),
  profile(
    'a control character in the customer name',
    { customerName: 'c\u0000' },
    'customerName',
    'forbidden-character',
  ),
  profile('a customer name that is a number', { customerName: 5 }, 'customerName', 'wrong-type', true),
  ...patternA.map((character) =>
    profile(
      `${character} in the customer name`,
      { customerName: `a${character}b` },
      'customerName',
      'forbidden-character',
    ),
  ),

  // Acronym: at most 20 (M1), no digit at either end (M2), pattern A.
  profile('an acronym of 21 characters', { acronym: 'a'.repeat(21) }, 'acronym', 'too-long'),
  profile('an acronym that starts with a digit', { acronym: '1ab' }, 'acronym', 'digit-at-end'),
  profile('an acronym that ends with a digit', { acronym: 'ab1' }, 'acronym', 'digit-at-end'),
  profile('an acronym that ends with a full-width digit', { acronym: 'ab１' }, 'acronym', 'digit-at-end'),
  profile('an acronym that begins with a blank', { acronym: ' ab' }, 'acronym', 'forbidden-character'),
  ...patternA.map((character) =>
    profile(`${character} in the acronym`, { acronym: `a${character}b` }, 'acronym', 'forbidden-character'),
  ),

  // Yes or no (M8).
  profile('“yes” for true', { domainOwner: 'yes' }, 'domainOwner', 'wrong-type'),
  ...[
    'restrictTerminalRegistrationFromForeignIPDomains',
    'enableShortUserIdFormat',
    'allowDirectCallsBetweenCustomers',
  ].map((member) => profile(`“no” for ${member}`, { [member]: 'no' }, member, 'wrong-type')),
  profile('1 for true', { domainOwner: 1 }, 'domainOwner', 'wrong-type', true),

  // Exceptions: comma list, each of 1 to 10 digits (M9).
  ...[
    ['an exception of 11 digits', '12345678901'],
    ['a range as exception', '10-12'],
    ['ALL as exception', 'ALL'],
    ['an asterisk as exception', '12*'],
    ['a greater-than sign as exception', '>12'],
    ['an exception beside an empty item', '12,,13'],
    ['an exception list that ends with a comma', '12,'],
    ['full-width digits as exception', '１２'],
    ['Arabic digits as exception', '٤٢'],
  ].map(([title = '', text]) =>
    profile(title, { exceptionForDialingNumbers: text }, 'exceptionForDialingNumbers', 'exception-number'),
  ),
  profile(
    'an exception as number',
    { exceptionForDialingNumbers: 12 },
    'exceptionForDialingNumbers',
    'wrong-type',
    true,
  ),

  // Finance ID: pattern F, blanks inside (M27).
  profile('a finance ID of 256 characters', { financeId: 'f'.repeat(256) }, 'financeId', 'too-long'),
  profile('a finance ID that begins with a blank', { financeId: ' F' }, 'financeId', 'forbidden-character'),
  ...patternF.map((character) =>
    profile(
      `${character} in the finance ID`,
      { financeId: `a${character}b` },
      'financeId',
      'forbidden-character',
    ),
  ),

  // Directory numbers: 2 to 20 digits, ranges, comma lists (M11, M19).
  profile('no directory numbers', { directoryNumbers: undefined }, 'directoryNumbers', 'required'),
  profile(
    'an empty list of directory numbers',
    { directoryNumbers: [] },
    'directoryNumbers',
    'too-small',
    true,
  ),
  profile('directory numbers as text', { directoryNumbers: '1000-1020' }, 'directoryNumbers', 'wrong-type'),
  numbers('an entry without numbers', '', 'numbers-empty', true),
  numbers('a number of 1 digit', '7', 'number-too-short'),
  numbers('a number of 21 digits', '1'.repeat(21), 'number-too-long'),
  numbers('a range of 21 digits', `${'1'.repeat(21)}-${'2'.repeat(21)}`, 'number-too-long'),
  numbers('a reversed range', '1020-1000', 'range-reversed'),
  numbers('a range with ends of unequal length', '1000-20', 'range-unequal-length'),
  numbers('a range without its last number', '1000-', 'range-shape'),
  numbers('a range with three ends', '1000-1010-1020', 'range-shape'),
  numbers('an empty item between commas', '1000,,1001', 'list-empty-item'),
  numbers('a letter in a number', '10a0', 'number-character'),
  numbers('a blank inside a number', '10 00', 'number-character'),
  numbers('a plus before a number', '+4670', 'number-character'),
  numbers('full-width digits', '１０００', 'number-character'),
  numbers('Arabic digits', '١٠٠٠', 'number-character'),
  numbers('a control character in a number', '10\u000000', 'number-character'),
  numbers('an invisible character in a number', '10\u200b00', 'number-character'),
  numbers('a number given twice in an entry', '1000-1020,1010', 'numbers-overlap'),
  numbers(
    '1001 items in an entry',
    Array.from({ length: 1001 }, (_, at) => 10_000 + at).join(),
    'numbers-too-many',
  ),
  numbers('a number that is no text', 1000, 'wrong-type', true),
  entry('an unknown member of an entry', { from: '1' }, 'from', 'unknown-member'),
  profile(
    'a number given in two entries',
    { directoryNumbers: [{ directoryNumbers: '1000-1020' }, { directoryNumbers: '1010' }] },
    'directoryNumbers.1.directoryNumbers',
    'numbers-overlap',
  ),
  {
    title: 'everything wrong at once',
    draft: {
      ...goodDraft,
      telephony: {
        ...goodDraft.telephony,
        customerNumber: 0,
        acronym: '1',
        directoryNumbers: [{ directoryNumbers: '1' }, { directoryNumbers: '20-10', extraDigits: 'x' }],
      },
    },
    issues: [
      { path: 'telephony.customerNumber', code: 'too-small' },
      { path: 'telephony.acronym', code: 'digit-at-end' },
      { path: 'telephony.acronym', code: 'digit-at-end' },
      { path: 'telephony.directoryNumbers.0.directoryNumbers', code: 'number-too-short' },
      { path: 'telephony.directoryNumbers.1.directoryNumbers', code: 'range-reversed' },
      { path: 'telephony.directoryNumbers.1.extraDigits', code: 'extra-digits-character' },
    ],
  },

  // Prefix length: 0 to the derived one (M12, M13).
  entry('a prefix length above the derived one', { prefixLength: 3 }, 'prefixLength', 'prefix-too-long'),
  entry('a negative prefix length', { prefixLength: -1 }, 'prefixLength', 'prefix-length'),
  entry('a prefix length of 1.5', { prefixLength: 1.5 }, 'prefixLength', 'wrong-type'),
  entry('a word as prefix length', { prefixLength: 'two' }, 'prefixLength', 'wrong-type'),
  entry('Arabic digits as prefix length', { prefixLength: '٢' }, 'prefixLength', 'wrong-type'),
  entry('a prefix length as text', { prefixLength: '2' }, 'prefixLength', 'wrong-type', true),

  // Extra digits: 1 to 9999999999, at most 10 in the short number, not with a comma (M14–M17).
  {
    title: 'extra digits of 11 digits',
    draft: {
      ...goodDraft,
      telephony: {
        ...goodDraft.telephony,
        directoryNumbers: [{ directoryNumbers: '1000-1020', extraDigits: '12345678901' }],
      },
    },
    issues: ['extra-digits-too-long', 'short-number-too-long'].map((code) => ({
      code,
      path: 'telephony.directoryNumbers.0.extraDigits',
    })),
  },
  entry('extra digits that are a letter', { extraDigits: 'a' }, 'extraDigits', 'extra-digits-character'),
  entry('extra digits in full width', { extraDigits: '５' }, 'extraDigits', 'extra-digits-character'),
  entry('extra digits in Arabic', { extraDigits: '٥' }, 'extraDigits', 'extra-digits-character'),
  entry('extra digits 0', { extraDigits: '0' }, 'extraDigits', 'extra-digits-zero'),
  entry(
    'a short number of 11 digits',
    { prefixLength: 1, extraDigits: '12345678' },
    'extraDigits',
    'short-number-too-long',
  ),
  entry('extra digits as a number', { extraDigits: 5 }, 'extraDigits', 'wrong-type', true),
  profile(
    'extra digits with a comma list',
    { directoryNumbers: [{ directoryNumbers: '1000,1100', extraDigits: '5' }] },
    'directoryNumbers.0.extraDigits',
    'extra-digits-with-list',
  ),

  // Common abbreviated numbers: the same rules; the list may be absent (M18).
  profile(
    'an abbreviated number of 21 digits',
    { commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '1'.repeat(21) }] },
    'commonAbbreviatedNumbers.0.commonAbbreviatedNumbers',
    'number-too-long',
  ),
  profile(
    'an abbreviated entry without its numbers',
    { commonAbbreviatedNumbers: [{ prefixLength: 1 }] },
    'commonAbbreviatedNumbers.0.commonAbbreviatedNumbers',
    'required',
  ),
  profile(
    'an abbreviated number with a prefix length above the derived one',
    { commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '55', prefixLength: 3 }] },
    'commonAbbreviatedNumbers.0.prefixLength',
    'prefix-too-long',
  ),
  profile(
    'an abbreviated number that is a directory number too',
    { commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '88001' }] },
    'commonAbbreviatedNumbers.0.commonAbbreviatedNumbers',
    'numbers-overlap',
  ),

  // Subscribers (M3, M23).
  subscribed('server 0', { numberRange: 0 }, 'numberRange', 'too-small'),
  subscribed('a word as server', { numberRange: 'one' }, 'numberRange', 'wrong-type'),
  subscribed('no server', { numberRange: undefined }, 'numberRange', 'required'),
  subscribed('no feature level', { featurelevel: undefined }, 'featurelevel', 'required'),
  subscribed(
    'unknown dialing privileges',
    { dialingPrivileges: 'Galactic' },
    'dialingPrivileges',
    'unknown-value',
  ),
  subscribed(
    'dialing privileges in lower case',
    { dialingPrivileges: 'internal' },
    'dialingPrivileges',
    'unknown-value',
  ),
  subscribed('no dialing privileges', { dialingPrivileges: undefined }, 'dialingPrivileges', 'required'),
  subscribed('an unknown device', { endUserDeviceType: 'Mitel 9999' }, 'endUserDeviceType', 'unknown-value'),
  subscribed('no device', { endUserDeviceType: undefined }, 'endUserDeviceType', 'required'),
  subscribed('an unknown member of a subscriber', { mail: 'x' }, 'mail', 'unknown-member'),
  ...['BASIC', 'basic', 'Basic user'].map((featurelevel) =>
    subscribed(
      `BluStar Client with ${featurelevel}`,
      { featurelevel, endUserDeviceType: 'BluStar Client' },
      'endUserDeviceType',
      'device-not-in-feature-level',
    ),
  ),
];

/** A draft as a browser posts it: dotted names, text values; undefined members are not there. */
export function postedForm(draft: unknown): [name: string, value: string][] {
  const fields = flatten(draft, '');
  const telephony = (draft as { telephony?: unknown }).telephony;
  return [...fields, ['telephonyChoice', telephony ? 'now' : 'none']];
}

function flatten(value: unknown, path: string): [string, string][] {
  if (value === undefined || value === null || value === false) return [];
  if (value === true) return [[path, 'on']];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, member]) =>
    flatten(member, path === '' ? name : `${path}.${name}`),
  );
}

/** The documented request body, whole, with values that every rule allows; several of them are the page's own samples. */
export const wholeExample = {
  mxoneSubsystem: 'MX-ONE Stockholm',
  customerNumber: 100,
  customerName: 'Universal Tires',
  acronym: 'Universal_tires', // M1: the documented sample has 15 characters
  domainName: 'acme.example',
  domainOwner: true,
  restrictTerminalRegistrationFromForeignIPDomains: true,
  enableShortUserIdFormat: true,
  exceptionForDialingNumbers: '101,201,100000000',
  allowDirectCallsBetweenCustomers: true,
  financeId: 'UT 4711',
  directoryNumbers: [{ directoryNumbers: '1000-1020', prefixLength: 1, extraDigits: '5123456' }], // M13
  commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '205-207', prefixLength: 2, extraDigits: '' }],
  subscribers: [
    {
      numberRange: 1,
      featurelevel: 'STANDARD',
      dialingPrivileges: 'Internal',
      endUserDeviceType: 'Mitel 6863i',
    },
    {
      numberRange: 2,
      featurelevel: 'BASIC',
      dialingPrivileges: 'International',
      endUserDeviceType: 'Mitel 6869i',
    },
  ],
};

/** The least that makes a customer. */
export const leastExample = {
  mxoneSubsystem: 'MX-ONE Stockholm',
  customerNumber: 100,
  domainName: 'acme.example',
  directoryNumbers: [{ directoryNumbers: '1000-1020' }],
};

interface BrokenRule {
  title: string;
  document: Record<string, unknown>;
  /** The field as the vendor spells it; its name begins what `errorMsg` says. */
  field: string;
  /** Some words of the sentence. */
  says: string;
  /** 400, but for the subsystem (M7). */
  status?: 404;
}

type Members = Record<string, unknown>;

const subscriber = wholeExample.subscribers[0];

/** Each documented rule broken one at a time, in the order of the page. */
export const brokenRules: BrokenRule[] = [
  // mxoneSubsystem
  broken({ mxoneSubsystem: undefined }, 'no subsystem', 'mxoneSubsystem', 'Choose a telephony system'),
  broken({ mxoneSubsystem: '' }, 'an empty subsystem', 'mxoneSubsystem', 'Choose a telephony system'),
  broken({ mxoneSubsystem: 7 }, 'a number as subsystem', 'mxoneSubsystem', 'Choose a telephony system'),
  {
    ...broken({ mxoneSubsystem: 'Nowhere' }, 'an unknown subsystem (M7)', 'mxoneSubsystem', '“Nowhere”'),
    status: 404,
  },
  // customerNumber
  broken({ customerNumber: undefined }, 'no customer number', 'customerNumber', 'from 1 to 50000'),
  broken({ customerNumber: 0 }, 'the sample’s 0 (M5)', 'customerNumber', '1 or more'),
  broken({ customerNumber: -1 }, 'customer number -1', 'customerNumber', '1 or more'),
  broken({ customerNumber: 50_001 }, 'customer number 50001', 'customerNumber', 'at most 50000'),
  broken({ customerNumber: 1.5 }, 'half a customer number', 'customerNumber', 'whole number'),
  broken({ customerNumber: '100' }, 'a customer number as text', 'customerNumber', 'whole number'),
  broken({ customerNumber: 700 }, 'a customer number that is taken (M6)', 'customerNumber', '700'),
  // customerName, pattern A
  broken({ customerName: 'c'.repeat(41) }, 'a name of 41 characters', 'customerName', 'at most 40'),
  broken({ customerName: ' c' }, 'a name that begins with a blank', 'customerName', 'blank'),
  broken({ customerName: 7 }, 'a number as name', 'customerName', 'is text'),
  ...[...',"\\&<>?*'].map((character) =>
    broken({ customerName: `a${character}b` }, `${character} in the name`, 'customerName', `(${character})`),
  ),
  // acronym
  broken({ acronym: 'a'.repeat(21) }, 'an acronym of 21 characters (M1)', 'acronym', 'at most 20'),
  broken({ acronym: '1a' }, 'an acronym that starts with a digit (M2)', 'acronym', 'start with a digit'),
  broken({ acronym: 'a1' }, 'an acronym that ends with a digit (M2)', 'acronym', 'end with a digit'),
  broken({ acronym: 'a&b' }, '& in the acronym', 'acronym', '(&)'),
  // domainName
  broken({ domainName: undefined }, 'no domain', 'domainName', 'Choose a domain'),
  broken({ domainName: '' }, 'an empty domain', 'domainName', 'Choose a domain'),
  broken({ domainName: 'other.example' }, 'an unknown domain (M7)', 'domainName', 'other.example'),
  // yes or no (M8)
  ...[
    'domainOwner',
    'restrictTerminalRegistrationFromForeignIPDomains',
    'enableShortUserIdFormat',
    'allowDirectCallsBetweenCustomers',
  ].flatMap((member) => [
    broken({ [member]: 'yes' }, `“yes” for ${member}`, member, 'true or false'),
    broken({ [member]: 1 }, `1 for ${member}`, member, 'true or false'),
  ]),
  // exceptionForDialingNumbers (M9)
  ...['12345678901', '1-2', 'ALL', '*', '>12', '&gt;12', '101*', '101,,201', '101,', '10a'].map((text) =>
    broken(
      { exceptionForDialingNumbers: text },
      `the exception “${text}” (M9)`,
      'exceptionForDialingNumbers',
      '',
    ),
  ),
  // financeId, pattern F (M27)
  ...[...'\'",\\&<>?*=+;/'].map((character) =>
    broken({ financeId: `a${character}b` }, `${character} in the finance ID`, 'financeId', `(${character})`),
  ),
  broken({ financeId: ' a' }, 'a finance ID that begins with a blank', 'financeId', 'blank'),
  broken({ financeId: 'a'.repeat(256) }, 'a finance ID of 256 characters (M27)', 'financeId', 'at most 255'),
  // directoryNumbers
  broken({ directoryNumbers: undefined }, 'no directory numbers', 'directoryNumbers', 'a list'),
  broken({ directoryNumbers: [] }, 'an empty list of them', 'directoryNumbers', 'At least one'),
  broken({ directoryNumbers: '1000-1020' }, 'text in place of the list', 'directoryNumbers', 'a list'),
  ...[
    ['1', 'a number of 1 digit', '2 to 20 digits'],
    ['1'.repeat(21), 'a number of 21 digits', '2 to 20 digits'],
    ['1000-1020-1030', 'two hyphens', 'more than one hyphen'],
    ['1020-1000', 'a range that runs backwards (M19)', 'runs backwards'],
    ['998-1002', 'ends of unequal length (M19)', 'ends of 3 and 4 digits'],
    ['10a0', 'a letter', '10a0'],
    ['1000,', 'a comma at the end', 'after the last comma'],
    ['', 'nothing', 'Enter a number'],
    ['1000-1020,1010', 'a number twice', 'already in'],
    ['7700-7705', 'numbers that another customer has (M21)', 'overlaps'],
  ].map(([text, title, says]) =>
    broken(
      { directoryNumbers: [{ directoryNumbers: text }] },
      `directory numbers: ${title}`,
      'directoryNumbers[0].directoryNumbers',
      says ?? '',
    ),
  ),
  broken(
    { directoryNumbers: [{ directoryNumbers: 1000 }] },
    'a directory number that is no text',
    'directoryNumbers[0].directoryNumbers',
    'leading zeros',
  ),
  broken(
    { directoryNumbers: [{ directoryNumbers: '1000-1020' }, { directoryNumbers: '1010' }] },
    'the same number in two entries',
    'directoryNumbers[1].directoryNumbers',
    '1010',
  ),
  ...[
    [{ prefixLength: 3 }, 'prefixLength', 'a prefix longer than derived (M13)', 'at most 2'],
    [{ prefixLength: -1 }, 'prefixLength', 'a negative prefix', 'whole number from 0'],
    [{ prefixLength: 1.5 }, 'prefixLength', 'half a prefix', 'whole number'],
    [{ prefixLength: '2' }, 'prefixLength', 'a prefix as text', 'whole number'],
    [{ extraDigits: '0' }, 'extraDigits', 'extra digits 0 (M14)', 'start at 1'],
    [{ extraDigits: '12345678901' }, 'extraDigits', '11 extra digits (M14)', 'at most 10'],
    [{ extraDigits: '5a' }, 'extraDigits', 'a letter in the extra digits (M15)', 'digits only'],
    [{ extraDigits: 5 }, 'extraDigits', 'extra digits that are no text', 'is text'],
    [
      { prefixLength: 1, extraDigits: '51234567' },
      'extraDigits',
      '8 extra digits where 7 fit (M16)',
      'at most 10',
    ],
  ].map(([members, part, title, says]) =>
    broken(
      { directoryNumbers: [{ directoryNumbers: '1000-1020', ...(members as Members) }] },
      String(title),
      `directoryNumbers[0].${String(part)}`,
      title === 'extra digits that are no text' ? 'text' : String(says),
    ),
  ),
  broken(
    { directoryNumbers: [{ directoryNumbers: '1000,2000', extraDigits: '5' }] },
    'extra digits with a comma (M17)',
    'directoryNumbers[0].extraDigits',
    'has a comma',
  ),
  // commonAbbreviatedNumbers (M18)
  broken(
    { commonAbbreviatedNumbers: [{ prefixLength: 0 }] },
    'an abbreviated entry without numbers (M18)',
    'commonAbbreviatedNumbers[0].commonAbbreviatedNumbers',
    'text',
  ),
  broken(
    { commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '205-207', prefixLength: 3 }] },
    'an abbreviated prefix longer than derived',
    'commonAbbreviatedNumbers[0].prefixLength',
    'at most 2',
  ),
  broken(
    { commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '205,207', extraDigits: '1' }] },
    'abbreviated: extra digits with a comma',
    'commonAbbreviatedNumbers[0].extraDigits',
    'has a comma',
  ),
  broken(
    { commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '1005' }] },
    'an abbreviated number that is a directory number',
    'commonAbbreviatedNumbers[0].commonAbbreviatedNumbers',
    '1005',
  ),
  // subscribers
  ...[
    [{ numberRange: undefined }, 'numberRange', 'no server', 'whole number'],
    [{ numberRange: 0 }, 'numberRange', 'server 0 (M3)', 'from 1'],
    [{ numberRange: '0' }, 'numberRange', 'server “0” (M3)', 'from 1'],
    [{ numberRange: 'one' }, 'numberRange', 'a word as server (M3)', 'whole number'],
    [{ numberRange: 9 }, 'numberRange', 'an unknown server', 'no server 9'],
    [{ featurelevel: undefined }, 'featurelevel', 'no feature level', 'needed'],
    [{ featurelevel: 'GOLD' }, 'featurelevel', 'an unknown feature level (M7)', '“GOLD”'],
    [{ dialingPrivileges: undefined }, 'dialingPrivileges', 'no privileges', 'Internal, Regional'],
    [{ dialingPrivileges: 'Local' }, 'dialingPrivileges', 'unknown privileges', 'Internal, Regional'],
    [{ endUserDeviceType: undefined }, 'endUserDeviceType', 'no device', 'Mitel 6863i'],
    [{ endUserDeviceType: 'Mitel 6920' }, 'endUserDeviceType', 'an unknown device (M7)', 'Mitel 6863i'],
    [
      { featurelevel: 'BASIC', endUserDeviceType: 'BluStar Client' },
      'endUserDeviceType',
      'BASIC with BluStar Client (M23)',
      'BluStar Client needs more',
    ],
    [
      { featurelevel: 'basic', endUserDeviceType: 'BluStar Client' },
      'endUserDeviceType',
      'basic in small letters with BluStar Client (M23)',
      'BluStar Client needs more',
    ],
  ].map(([members, part, title, says]) =>
    broken(
      { subscribers: [{ ...subscriber, ...(members as Members) }] },
      String(title),
      `subscribers[0].${String(part)}`,
      String(says),
    ),
  ),
  // members that the page does not have
  broken({ customername: 'x' }, 'a member in other letters', 'customername', 'Did you mean “customerName”?'),
  broken(
    { system: 'MX-ONE Stockholm' },
    'our own name of the subsystem',
    'system',
    'Did you mean “mxoneSubsystem”?',
  ),
  broken(
    { subscribers: [{ ...subscriber, featureLevel: 'STANDARD' }] },
    'a member of a subscriber in other letters',
    'subscribers[0].featureLevel',
    'Did you mean “featurelevel”?',
  ),
];

function broken(members: Members, title: string, field: string, says: string): BrokenRule {
  return { title, document: { ...wholeExample, ...members }, field, says };
}

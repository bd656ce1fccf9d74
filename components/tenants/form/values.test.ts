import { describe, expect, it } from 'vitest';
import { TenantDraft } from '@/lib/tenants/model';
import { draftOf } from '@/lib/tenants/testing';
import { checkValues, listErrorPaths, nestIssues, parseValues } from './check-values';
import { stepOf } from './steps';
import { blankValues, readValues, valuesOf } from './values';

const subscriber = {
  numberRange: 1,
  featurelevel: 'STANDARD',
  dialingPrivileges: 'National',
  endUserDeviceType: 'BluStar Client',
} as const;

const draft = TenantDraft.parse({
  ...draftOf('Greene', {
    acronym: 'GRN',
    domainOwner: true,
    directoryNumbers: [
      { directoryNumbers: '0010-0020', prefixLength: 1, extraDigits: '05' },
      { directoryNumbers: '1000,1100' },
    ],
    commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '55' }],
    exceptionForDialingNumbers: '112, 911',
    subscribers: [subscriber],
  }),
  url: 'greene',
  address: { zip: '01234' },
  billing: { discount: 12.5, trialDays: 30, nextBillingDate: '2026-12-31' },
  endpoints: [{ name: 'Portal', url: 'https://portal.example' }],
});

describe('the values of the form', () => {
  it('lead back to the tenant they came from', () => {
    expect(parseValues(valuesOf(draft)).data).toEqual(draft);
  });

  it('lead back to a tenant without a telephony profile', () => {
    const bare = TenantDraft.parse({ name: 'Bare' });
    expect(parseValues(valuesOf(bare)).data).toEqual(bare);
  });

  it('leave empty what follows from something else', () => {
    const { telephony } = valuesOf(draft);
    expect(telephony.customerName).toBe('');
    expect(telephony.directoryNumbers.map(({ prefixLength }) => prefixLength)).toEqual(['1', '']);
  });

  it('survive being kept as a draft', () => {
    expect(readValues(JSON.parse(JSON.stringify(valuesOf(draft))))).toEqual(valuesOf(draft));
  });

  it.each([
    [null],
    ['text'],
    [{ name: 7, telephony: 'x', endpoints: {} }],
    [{ telephony: { directoryNumbers: [5] } }],
  ])('are whole whatever was kept: %j', (kept) => {
    expect(readValues(kept).telephony.directoryNumbers).toEqual([
      { directoryNumbers: '', prefixLength: '', extraDigits: '' },
    ]);
  });

  it('choose the only telephony system by themselves', () => {
    expect(blankValues([{ name: 'MX' }]).telephony.system).toBe('MX');
    expect(blankValues([{ name: 'MX' }, { name: 'MY' }]).telephony.system).toBe('');
    expect(blankValues([]).telephonyChoice).toBe('none');
  });

  it('ask for everything that is needed, on its step', () => {
    expect(checkValues(blankValues([{ name: 'MX' }])).map(({ path }) => [path, stepOf(path)])).toEqual([
      ['name', 'identity'],
      ['telephony.customerNumber', 'policy'],
      ['telephony.domainName', 'policy'],
      ['telephony.directoryNumbers', 'numbers'],
    ]);
  });
});

it('finds the path of every error of the form again', () => {
  const paths = [
    'name',
    'telephony.directoryNumbers',
    'telephony.directoryNumbers.1.extraDigits',
    'endpoints.0.url',
  ];
  const errors = nestIssues(paths.map((path) => ({ path, code: 'x', message: 'y' })));
  expect(listErrorPaths(errors).toSorted()).toEqual(paths.toSorted());
});

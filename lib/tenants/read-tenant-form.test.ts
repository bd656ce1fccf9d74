import { describe, expect, it } from 'vitest';
import { TenantDraft } from './model';
import { dropBlankRows, readTenantForm } from './read-tenant-form';

describe('readTenantForm', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'leaves out what was left empty',
      { name: 'A', company: '', contact: { email: '' } },
      { name: 'A', contact: {} },
    ],
    ['keeps an empty name, so that it is asked for', { name: '' }, { name: '' }],
    [
      'reads digits as integers where numbers are wanted',
      { billing: { trialDays: ' 30 ', discount: '12.5' }, capacity: { numberOfUsers: '007' } },
      { billing: { trialDays: 30, discount: 12.5 }, capacity: { numberOfUsers: 7 } },
    ],
    [
      'keeps digits as text elsewhere',
      { name: '007', address: { zip: '01234' } },
      { name: '007', address: { zip: '01234' } },
    ],
    [
      'keeps what is no number as it was typed',
      { billing: { trialDays: '1e3' } },
      { billing: { trialDays: '1e3' } },
    ],
    [
      'keeps full-width digits as they were typed',
      { capacity: { dataSpace: '１２' } },
      { capacity: { dataSpace: '１２' } },
    ],
    [
      'drops the members of the form itself',
      { name: 'A', id: 'x', expectedVersion: '3', step: 'numbers' },
      { name: 'A' },
    ],
    ['keeps a member it does not know', { name: 'A', colour: 'red' }, { name: 'A', colour: 'red' }],
    [
      'says null when there is to be no telephony',
      { telephonyChoice: 'none', telephony: { system: 'X' } },
      { telephony: null },
    ],
    ['says an empty profile when there is to be one', { telephonyChoice: 'now' }, { telephony: {} }],
    [
      'takes a blank profile as none',
      { name: 'A', telephony: { system: '', directoryNumbers: [{ directoryNumbers: '' }] } },
      { name: 'A' },
    ],
    [
      'reads a profile with checkboxes, numbers and blank rows',
      {
        telephonyChoice: 'now',
        telephony: {
          system: 'MX',
          customerNumber: '100',
          domainOwner: 'on',
          directoryNumbers: [
            { directoryNumbers: ' ', prefixLength: '', extraDigits: '' },
            { directoryNumbers: '0010-0020', prefixLength: '2', extraDigits: '05' },
            { directoryNumbers: '1000,1100', prefixLength: '' },
            { directoryNumbers: '', prefixLength: '1' },
          ],
          subscribers: [
            { numberRange: '1', featurelevel: 'BASIC' },
            { numberRange: '', featurelevel: '' },
          ],
        },
      },
      {
        telephony: {
          system: 'MX',
          customerNumber: 100,
          domainOwner: true,
          directoryNumbers: [
            { directoryNumbers: '0010-0020', prefixLength: 2, extraDigits: '05' },
            { directoryNumbers: '1000,1100' },
            { directoryNumbers: '', prefixLength: 1 },
          ],
          subscribers: [{ numberRange: 1, featurelevel: 'BASIC' }],
        },
      },
    ],
  ])('%s', (_, posted, read) => {
    expect(readTenantForm(posted)).toEqual(read);
  });

  it('gives what the schema accepts, with entries that post no extra digits', () => {
    const input = readTenantForm({
      name: 'Greene',
      telephony: {
        system: 'MX',
        customerNumber: '7',
        domainName: 'a.example',
        directoryNumbers: [{ directoryNumbers: '1000,1100', prefixLength: '' }],
      },
    });
    expect(TenantDraft.parse(input).telephony).toMatchObject({
      customerNumber: 7,
      directoryNumbers: [{ directoryNumbers: '1000,1100', prefixLength: 4, extraDigits: '' }],
    });
  });

  it('does not let a member reach a prototype', () => {
    const posted = JSON.parse('{"name":"A","__proto__":{"polluted":"yes"}}') as Record<string, unknown>;
    readTenantForm(posted);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('dropBlankRows', () => {
  it('drops blank rows of the known lists and nothing else', () => {
    expect(
      dropBlankRows({
        name: '',
        endpoints: [
          { name: '', url: '' },
          { name: 'A', url: '' },
        ],
        telephony: { other: [''] },
      }),
    ).toEqual({ name: '', endpoints: [{ name: 'A', url: '' }], telephony: { other: [''] } });
  });
});

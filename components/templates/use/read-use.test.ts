import { describe, expect, it } from 'vitest';
import { placeUseIssues, readUse } from './read-use';

const posted = {
  name: 'Greene',
  url: '',
  numbers: [
    { from: '5550000', to: '' },
    { from: '5550100', to: '46873100' },
  ],
  telephony: {
    system: 'MX-ONE Oslo',
    customerNumber: '17',
    customerName: '',
    acronym: '',
    domainName: 'oslo.example',
    directoryNumbers: [
      { directoryNumbers: '', prefixLength: '', extraDigits: '' },
      { directoryNumbers: '1000-1020', prefixLength: '2', extraDigits: '' },
    ],
  },
  administrator: { name: 'Ann Lee', email: '', loginId: '', password: '' },
};

describe('a posted form', () => {
  it('says nothing of what was left empty', () => {
    expect(readUse(posted)).toEqual({
      name: 'Greene',
      numberMap: { '5550100': '46873100' },
      telephony: {
        system: 'MX-ONE Oslo',
        customerNumber: 17,
        domainName: 'oslo.example',
        directoryNumbers: [{ directoryNumbers: '1000-1020', prefixLength: 2 }],
      },
      administrator: { name: 'Ann Lee', email: '' },
    });
  });

  it('names nobody when nothing was typed about an administrator', () => {
    const administrator = { name: '', email: ' ', loginId: '', password: '' };
    expect(readUse({ ...posted, administrator })).not.toHaveProperty('administrator');
  });

  it('asks for one where the template brings nobody', () => {
    const administrator = { name: '', email: '', loginId: '', password: '' };
    expect(readUse({ ...posted, administrator, needsAdministrator: 'yes' })).toMatchObject({
      administrator: { name: '', email: '' },
    });
  });
});

describe('an issue lands on its field', () => {
  const issue = (path: string) => ({ path, code: 'x', message: 'x' });

  it.each([
    ['numberMap.5550100', 'numbers.1.to'],
    ['numberMap.999', 'numberMap.999'],
    ['telephony.directoryNumbers.0.directoryNumbers', 'telephony.directoryNumbers.1.directoryNumbers'],
    ['administrator.email', 'administrator.email'],
  ])('%s', (path, field) => {
    expect(placeUseIssues([issue(path)], posted)[0]?.path).toBe(field);
  });
});

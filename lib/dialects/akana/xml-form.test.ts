import { expect, it } from 'vitest';
import { fromXml } from './xml-form';

const read = (text: string) => fromXml(new TextEncoder().encode(text), 'Tenant');

it('reads an element that is there many times as a list', () => {
  const { Name } = read(`<Tenant>${'<Name>a</Name>'.repeat(9990)}</Tenant>`);
  expect(Name).toHaveLength(9990);
});

it('takes no element for what changes how objects work', () => {
  const document = read('<Tenant><__proto__><polluted>1</polluted></__proto__></Tenant>');
  expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

import { execute } from '../command';
import type { Context } from '../context';
import { createTelephonySystem } from '../telephony-systems/save-telephony-system';
import type { TenantDraftInput } from './model';

/** A telephony system with two servers, two domains and three feature levels. */
export function givenSystem(context: Context, name = 'MX-ONE Stockholm') {
  return execute(context, createTelephonySystem, {
    name,
    servers: [1, 2],
    domains: ['acme.example', 'greene.example'],
    featureLevels: ['BASIC', 'STANDARD', 'PREMIUM'],
  });
}

/** A draft that passes every rule, with what a test is about put over it. */
export function draftOf(
  name: string,
  telephony: Partial<NonNullable<TenantDraftInput['telephony']>> = {},
): TenantDraftInput {
  return {
    name,
    telephony: {
      system: 'MX-ONE Stockholm',
      customerNumber: 100,
      domainName: 'acme.example',
      directoryNumbers: [{ directoryNumbers: '1000-1020' }],
      ...telephony,
    },
  };
}

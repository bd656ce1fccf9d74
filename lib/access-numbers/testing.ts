import { execute } from '../command';
import type { Context } from '../context';
import { createSmsAccount } from '../sms-accounts/save-sms-account';
import { createTenant } from '../tenants/create-tenant';
import { createTrunk } from '../trunks/save-trunk';
import { createBlock } from './create-block';
import type { AccessNumberBlock } from './model';

/** A block of `count` numbers from `number` on. */
export function givenBlock(context: Context, number: string, count: number, more: object = {}) {
  return execute(context, createBlock, { number, count, ...more });
}

/** Two trunks and an SMS account to refer to. */
export async function givenReferences(context: Context) {
  for (const name of ['Trunk North', 'Trunk South'])
    await execute(context, createTrunk, { name, domain: 'sip.carrier.example' });
  await execute(context, createSmsAccount, { name: 'SMS One', host: 'smpp.carrier.example', port: 2775 });
}

export function givenTenant(context: Context, name: string) {
  return execute(context, createTenant, { name });
}

/** What a block looks like at a glance: `5550100-5550199 assigned Acme`. */
export function glance({ number, last, state, tenant }: AccessNumberBlock): string {
  return `${number}-${last} ${state}${tenant ? ` ${tenant.name}` : ''}`;
}

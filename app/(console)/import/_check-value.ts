import type { Context } from '@/lib/context';
import { ask } from '@/lib/query';
import { listTelephonySystems } from '@/lib/telephony-systems/read-telephony-systems';
import { checkCustomerNumber } from '@/lib/tenants/check-customer-number';
import { findTenantsCalled } from '@/lib/tenants/find-called';
import { TenantDraft } from '@/lib/tenants/model';
import type { TenantImport } from '@/lib/transfer/store';

/** What speaks against a value; null when nothing does, or when only the plan can tell. */
interface Checked {
  message: string | null;
  suggestion?: string;
}

const fine: Checked = { message: null };

interface Asked {
  conflict: string;
  value: string;
}

export async function checkValue(context: Context, found: TenantImport, asked: Asked): Promise<Checked> {
  const { conflict, value } = asked;
  if (conflict === 'url-taken') return checkText(context, 'url', value);
  if (conflict === 'name-taken') return checkText(context, 'name', value);
  if (conflict === 'customer-number-taken') return checkNumber(context, found, value);
  if (conflict === 'telephony-system-missing') return checkSystem(context, value);
  return fine;
}

async function checkText(context: Context, member: 'url' | 'name', value: string): Promise<Checked> {
  const parsed = TenantDraft.shape[member].safeParse(value);
  if (!parsed.success) return { message: parsed.error.issues[0]?.message ?? 'This cannot be taken.' };
  const [holder] = await ask(context, findTenantsCalled, { text: value });
  return holder ? { message: `${holder.name} has it here.` } : fine;
}

async function checkNumber(context: Context, { content }: TenantImport, value: string): Promise<Checked> {
  const system = content?.tenant.telephony?.system;
  if (system === undefined) return fine;
  if (!/^\d{1,5}$/.test(value)) return { message: 'A customer number is a whole number from 1 to 50000.' };
  const { holder, next } = await ask(context, checkCustomerNumber, { system, number: value });
  if (!holder) return fine;
  return { message: `${holder.name} has it here.`, ...(next !== null && { suggestion: String(next) }) };
}

async function checkSystem(context: Context, value: string): Promise<Checked> {
  const systems = await ask(context, listTelephonySystems, {});
  if (systems.some(({ name }) => name === value)) return fine;
  const names = systems.map(({ name }) => name).join(', ');
  return { message: `No telephony system here is called that. There are: ${names || 'none yet'}.` };
}

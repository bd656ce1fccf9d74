import { readPassword } from '@/components/trunks/trunk-texts';
import type { SmsAccount } from '@/lib/sms-accounts/model';

/** The texts of the form of an SMS account, without the password, which is never shown. */
export interface AccountTexts {
  name: string;
  carrier: string;
  host: string;
  port: string;
  maxRate: string;
  systemId: string;
  smppType: string;
}

export const emptyAccount: AccountTexts = {
  name: '',
  carrier: '',
  host: '',
  port: '2775',
  maxRate: '',
  systemId: '',
  smppType: 'TRANSCEIVER',
};

export const accountFields = [...(Object.keys(emptyAccount) as (keyof AccountTexts)[]), 'password'];

export function writeAccount(account: SmsAccount): AccountTexts {
  const { name, carrier, host, port, maxRate, systemId, smppType } = account;
  return {
    name,
    host,
    smppType,
    carrier: carrier ?? '',
    port: String(port),
    maxRate: maxRate === null ? '' : String(maxRate),
    systemId: systemId ?? '',
  };
}

/** The members that a command takes. What is no number stays text, to be complained about. */
export function readAccount(posted: Record<string, unknown>) {
  const text = (name: string) => (typeof posted[name] === 'string' ? posted[name].trim() : '');
  const amount = (typed: string) => (/^\d{1,9}$/.test(typed) ? Number(typed) : typed);
  return {
    name: text('name'),
    carrier: text('carrier'),
    host: text('host'),
    port: amount(text('port')),
    maxRate: text('maxRate') === '' ? null : amount(text('maxRate')),
    systemId: text('systemId'),
    smppType: text('smppType'),
    ...readPassword(posted),
  };
}

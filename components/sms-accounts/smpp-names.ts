import type { SmsAccount } from '@/lib/sms-accounts/model';

export const smppNames: Record<SmsAccount['smppType'], string> = {
  TRANSCEIVER: 'Transceiver: sends and receives',
  SENDER: 'Sender',
  RECEIVER: 'Receiver',
};

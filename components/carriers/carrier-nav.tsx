import { Tabs } from '@/components/ui/tabs';

/** Trunks and SMS accounts are one entry of the rail. */
export function CarrierNav({ current }: { current: 'trunks' | 'sms-accounts' }) {
  return (
    <Tabs
      label="Trunks and SMS accounts"
      className="mb-5"
      items={[
        { label: 'Trunks', href: '/trunks', current: current === 'trunks' },
        { label: 'SMS accounts', href: '/sms-accounts', current: current === 'sms-accounts' },
      ]}
    />
  );
}

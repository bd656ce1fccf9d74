import { portalHref } from '@/components/portal/portal-href';
import { Tabs } from '@/components/ui/tabs';

export function NumbersTabs({ url, current }: { url: string; current: 'list' | 'dial' }) {
  return (
    <Tabs
      label="Parts of Numbers"
      className="mb-5"
      items={[
        { label: 'Numbers', href: portalHref(url, 'numbers'), current: current === 'list' },
        { label: 'Dial a number', href: portalHref(url, 'numbers/dial'), current: current === 'dial' },
      ]}
    />
  );
}

import { Tabs } from '@/components/ui/tabs';
import { type CalledDoor, calledDoors, doorNames } from '@/lib/interface-calls/model';

/** All interfaces, each of them, and what goes out. */
export function DoorTabs({ door, hasWebhooks }: { door: CalledDoor | undefined; hasWebhooks: boolean }) {
  const tabs = [
    { label: 'All', href: '/interfaces', current: door === undefined },
    ...calledDoors.map((one) => ({
      label: doorNames[one],
      href: `/interfaces?door=${one}`,
      current: door === one,
    })),
    ...(hasWebhooks ? [{ label: 'Webhooks', href: '/webhooks', current: false }] : []),
  ];
  return <Tabs label="Interfaces" items={tabs} className="mb-4" />;
}

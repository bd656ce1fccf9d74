import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';

interface FrozenPortalProps {
  name: string;
  frozen: { at: string; reason: string };
  zone: string;
  now: string;
}

/** Why nothing can be changed just now. */
export function FrozenPortal({ name, frozen: { at, reason }, zone, now }: FrozenPortalProps) {
  return (
    <Notice
      tone="warning"
      className="mb-5"
      title={`${name} is frozen: everything can be read, and nothing can be changed.`}
    >
      Your provider froze it <Time at={at} zone={zone} now={now} />: “{reason}” Telephones go on as they are.
    </Notice>
  );
}

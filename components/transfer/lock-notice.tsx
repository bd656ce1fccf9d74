import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';

export interface ShownLock {
  holderTitle: string;
  holderName: string;
  acquiredAt: string;
  expiresAt: string;
}

/** One import at a time: which one runs now. */
export function LockNotice({ lock, zone, now }: { lock: ShownLock; zone: string; now: string }) {
  return (
    <Notice title={`${lock.holderTitle} runs now, begun by ${lock.holderName}.`}>
      It began <Time at={lock.acquiredAt} zone={zone} now={now} />. One import runs at a time; another one
      waits for its end.
    </Notice>
  );
}

import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import { binDays } from '@/lib/tenants/model';

/** When a deleted tenant went, and when it will be gone for good. */
export function InBin({ deletedAt, zone, now }: { deletedAt: string; zone: string; now: string }) {
  const purgedAt = new Date(Date.parse(deletedAt) + binDays * 86_400_000).toISOString();
  return (
    <Notice tone="warning" className="mb-5" title="This tenant lies in the bin.">
      Deleted <Time at={deletedAt} zone={zone} now={now} />. It will be purged{' '}
      <Time at={purgedAt} zone={zone} show="absolute" />; until then it can be restored.
    </Notice>
  );
}

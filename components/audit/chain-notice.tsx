import { formatCount } from '@/components/ui/format-count';
import { Notice } from '@/components/ui/notice';

export type ChainVerdict =
  | { intact: true; entries: number }
  | { intact: false; entries: number; brokenAt: number };

/** What came of checking every entry against its hash and the one before it. */
export function ChainNotice({ verdict }: { verdict: ChainVerdict }) {
  if (verdict.intact) {
    return (
      <Notice
        announce="status"
        title={`All ${formatCount(verdict.entries)} entries fit: nothing in the log was changed.`}
      >
        Each entry carries a hash of itself and of the entry before it.
      </Notice>
    );
  }
  return (
    <Notice tone="danger" announce="alert" title={`The log breaks at entry ${verdict.brokenAt}.`}>
      {formatCount(verdict.entries)} entries before it fit. This entry, or the one before it, was changed or
      taken out behind the product’s back. Compare with a backup.
    </Notice>
  );
}

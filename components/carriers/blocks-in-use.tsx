import { Link } from '@/components/scope/link';
import { countOf } from '@/components/ui/format-count';

/** How many blocks use a trunk or an account, with the way to them. `by` is the inventory's filter. */
export function BlocksInUse({ blocks, by }: { blocks: number; by: Record<string, string> }) {
  if (blocks === 0) return <span className="text-ink-2">none</span>;
  return (
    <Link
      href={`/numbers?${new URLSearchParams(by).toString()}`}
      prefetch={false}
      className="link whitespace-nowrap"
    >
      {countOf(blocks, 'block')}
    </Link>
  );
}

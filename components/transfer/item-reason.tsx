import { Link } from '@/components/scope/link';
import type { PlanItem } from '@/lib/transfer/model';

/** Why an item has its verdict, and who stands against it. */
export function ItemReason({ item: { reason, holder } }: { item: Pick<PlanItem, 'reason' | 'holder'> }) {
  if (reason === null && holder === null) return null;
  return (
    <>
      {reason}{' '}
      {holder && (
        <Link href={`/tenants/${holder.id}`} prefetch={false} className="link">
          Open {holder.name}
        </Link>
      )}
    </>
  );
}

/** Numbers are set so that one can read them out. */
export function ItemName({ item: { kind, what } }: { item: Pick<PlanItem, 'kind' | 'what'> }) {
  const isNumber = kind === 'access-number' || kind === 'directory-number';
  return isNumber ? <span className="digits">{what}</span> : <span className="break-words">{what}</span>;
}

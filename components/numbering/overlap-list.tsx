import { PlainLink } from '@/components/scope/plain-link';
import { overlap } from '@/lib/numbering/intervals';
import type { NumberRange } from '@/lib/numbering/model';
import { showRange } from '@/lib/numbering/show-numbers';
import type { TenantHref } from './field-issues';
import type { FoundOverlap, OverlapCheck } from './use-overlap-check';

export interface OverlapListProps {
  check: OverlapCheck;
  /** The entry's own ranges, to say which of them overlaps. */
  ranges: readonly NumberRange[];
  tenantHref: TenantHref;
}

/** What the check against the other tenants says. The region stays in the page, so that its changes are announced. */
export function OverlapList({ check, ranges, tenantHref }: OverlapListProps) {
  return (
    <div role="status">
      {check.state === 'checking' && <p className="text-ink-2">Checking other tenants’ numbers…</p>}
      {check.state === 'failed' && (
        <p className="text-ink-2">
          Other tenants’ numbers could not be checked now. Saving checks them again.
        </p>
      )}
      {check.state === 'done' && check.value.length > 0 && (
        <ul className="text-danger">
          {check.value.map((found) => (
            <li key={`${found.first} ${found.last}`}>
              <Overlap found={found} ranges={ranges} tenantHref={tenantHref} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Overlap({ found, ranges, tenantHref }: { found: FoundOverlap } & Omit<OverlapListProps, 'check'>) {
  const own = ranges.find((range) => overlap(range, found)) ?? found;
  const noun = own.first === own.last ? 'number' : 'range';
  const way = noun === 'range' ? 'Shorten the range' : 'Choose another number';
  if (!found.holder) {
    return `${showRange(own)} overlaps another tenant (${showRange(found)}). ${way}.`;
  }
  return (
    <>
      {showRange(own)} overlaps {found.holder.name} ({showRange(found)}). {way} or{' '}
      <PlainLink className="link" href={tenantHref(found.holder.id)}>
        open {found.holder.name}
      </PlainLink>
      .
    </>
  );
}

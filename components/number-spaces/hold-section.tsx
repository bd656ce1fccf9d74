import { Link } from '@/components/scope/link';
import { LinkButton } from '@/components/ui/link-button';
import { HoldTable, type HoldTableProps } from './hold-table';

interface HoldSectionProps extends HoldTableProps {
  /** Where the holds go on that end later. */
  nextHref?: string;
}

/** What is kept just now, by whom. Reserved access numbers stand in the inventory. */
export function HoldSection({ nextHref, ...table }: HoldSectionProps) {
  return (
    <section className="flex flex-col gap-2">
      <div>
        <h2 className="text-section font-bold">On hold now</h2>
        <p className="text-ink-2">
          A hold keeps free directory numbers from others and ends by itself. Reserved access numbers stand in
          the{' '}
          <Link href="/numbers?state=reserved" prefetch={false} className="link">
            inventory
          </Link>
          .
        </p>
      </div>
      {table.holds.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-2">No numbers are on hold.</p>
      ) : (
        <HoldTable {...table} />
      )}
      {nextHref && (
        <LinkButton href={nextHref} prefetch={false} className="self-start">
          Holds that end later
        </LinkButton>
      )}
    </section>
  );
}

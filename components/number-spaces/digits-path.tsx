import { clsx } from 'clsx';
import { Link } from '@/components/scope/link';
import { countDigits } from '@/lib/numbering/show-numbers';
import { mapHref } from './map-address';

interface DigitsPathProps {
  space: string;
  length: number;
  prefix: string;
}

/** The digits chosen so far, one window each; pressing one goes back to its depth. Windows not yet chosen are dark. */
export function DigitsPath({ space, length, prefix }: DigitsPathProps) {
  return (
    <nav aria-label="Digits chosen" className="max-w-full">
      <ol className="flex flex-wrap items-center gap-1">
        <li className="mr-1">
          <Step
            href={mapHref({ space, length, prefix: '' })}
            current={prefix === ''}
            className="px-2 text-table font-medium"
          >
            All
          </Step>
        </li>
        {[...prefix].map((digit, index) => {
          const depth = prefix.slice(0, index + 1);
          return (
            <li key={index}>
              <Step
                href={mapHref({ space, length, prefix: depth })}
                current={depth === prefix}
                name={depth}
                className="w-8 text-ruler font-bold"
              >
                {digit}
              </Step>
            </li>
          );
        })}
        {Array.from({ length: length - prefix.length }, (_, index) => (
          <li
            key={`open ${index}`}
            aria-hidden="true"
            className="grid h-9 w-5 place-items-center border border-line bg-sunken text-ink-2 sm:w-6"
          >
            ·
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A space has a map for each length of its numbers. */
export function LengthChoice({
  space,
  length,
  lengths,
}: {
  space: string;
  length: number;
  lengths: readonly { length: number }[];
}) {
  const known = lengths.map((one) => one.length);
  const shown = known.includes(length) ? known : [...known, length].toSorted((a, b) => a - b);
  if (shown.length < 2) return null;
  return (
    <nav aria-label="Length of the numbers">
      <ol className="flex flex-wrap items-center gap-1">
        {shown.map((one) => (
          <li key={one}>
            <Step
              href={mapHref({ space, length: one, prefix: '' })}
              current={one === length}
              className="px-2 text-table font-medium"
            >
              {countDigits(one)}
            </Step>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepProps {
  href: string;
  current: boolean;
  name?: string;
  className: string;
  children: React.ReactNode;
}

function Step({ href, current, name, className, children }: StepProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-label={name}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'grid h-9 place-items-center border bg-surface hover:border-ink pointer-coarse:h-11',
        current
          ? 'border-accent text-ink shadow-[inset_0_-3px_0_var(--color-accent)]'
          : 'border-line-strong text-ink-2',
        className,
      )}
    >
      {children}
    </Link>
  );
}

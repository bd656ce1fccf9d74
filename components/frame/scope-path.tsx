import { ChevronDown } from 'lucide-react';
import { Link } from '@/components/scope/link';
import { Flyout, flyoutLink } from './flyout';

export interface ScopeLevel {
  /** "Provider", "MSP 15", "Greene Services". */
  label: string;
  href: string;
  /** Other places on the same level that the reader may enter. */
  choices?: { label: string; href: string }[];
}

/** Where one acts: always visible, and the same as in the address. */
export function ScopePath({ levels }: { levels: ScopeLevel[] }) {
  return (
    <nav aria-label="Scope" className="min-w-0">
      <ol className="flex min-w-0 items-center">
        {levels.map((level, index) => (
          <li key={level.href} className="flex min-w-0 items-center last:shrink max-sm:not-last:hidden">
            {index > 0 && (
              <span aria-hidden="true" className="px-1 text-ink-2 max-sm:hidden">
                /
              </span>
            )}
            <Level level={level} id={`scope-${index}`} current={index === levels.length - 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Level({
  level: { label, href, choices },
  id,
  current,
}: {
  level: ScopeLevel;
  id: string;
  current: boolean;
}) {
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        aria-current={current ? 'location' : undefined}
        className="min-h-6 truncate rounded-control px-1.5 py-0.5 text-ink-2 hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink"
      >
        {label}
      </Link>
      {choices && choices.length > 0 && (
        <Flyout
          id={id}
          label={`Change scope: ${label}`}
          align="start"
          trigger={<ChevronDown className="size-4 text-ink-2" aria-hidden />}
          className="px-0.5!"
        >
          <ul>
            {choices.map((choice) => (
              <li key={choice.href}>
                <Link href={choice.href} prefetch={false} className={flyoutLink}>
                  {choice.label}
                </Link>
              </li>
            ))}
          </ul>
        </Flyout>
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import { ExactLink } from '@/components/scope/link';

export interface ScopeLevel {
  /** "Provider", "MSP 15", "Greene Services". */
  label: string;
  href: string;
}

/** Where one acts: always visible, and the same as in the address. `children` come after the last level. */
export function ScopePath({ levels, children }: { levels: ScopeLevel[]; children?: ReactNode }) {
  return (
    <nav aria-label="Scope" className="flex min-w-0 items-center">
      <ol className="flex min-w-0 items-center">
        {levels.map(({ label, href }, index) => (
          <li key={href} className="flex min-w-0 items-center last:shrink max-sm:not-last:hidden">
            {index > 0 && (
              <span aria-hidden="true" className="px-1 text-ink-2 max-sm:hidden">
                /
              </span>
            )}
            <ExactLink
              href={href}
              prefetch={false}
              aria-current={index === levels.length - 1 ? 'location' : undefined}
              className="min-h-6 truncate rounded-control px-1.5 py-0.5 text-ink-2 hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink"
            >
              {label}
            </ExactLink>
          </li>
        ))}
      </ol>
      {children}
    </nav>
  );
}

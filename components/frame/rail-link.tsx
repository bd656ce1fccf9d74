'use client';

import { clsx } from 'clsx';
// eslint-disable-next-line no-restricted-imports -- the status of our own Link, which is Next's inside
import { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { withoutScope } from '@/components/scope/address';
import { Link } from '@/components/scope/link';

/**
 * In the browser, because a layout is not rendered again when the address below it changes. A page is fetched ahead when
 * somebody reaches for its link: seventeen requests with every page would be too many.
 */
export function RailLink({
  href,
  match,
  also,
  label,
  children,
}: {
  href: string;
  match: 'exact' | 'below';
  also?: string;
  label: string;
  children: ReactNode;
}) {
  const path = withoutScope(usePathname());
  const [reached, setReached] = useState(false);
  const places = [...(match === 'below' ? [href] : []), ...(also === undefined ? [] : [also])];
  const current = path === href || places.some((place) => path === place || path.startsWith(`${place}/`));
  return (
    <Link
      href={href}
      title={label}
      prefetch={reached ? null : false}
      onPointerEnter={() => setReached(true)}
      onFocus={() => setReached(true)}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'flex min-h-8 items-center gap-2.5 border-l-3 py-1 pr-3 pl-3.25 -outline-offset-2 pointer-coarse:min-h-11',
        current
          ? 'border-accent bg-surface font-medium text-ink [&>svg]:text-accent'
          : 'border-transparent text-ink-2 hover:bg-canvas hover:text-ink forced-colors:border-[Canvas]',
      )}
    >
      {children}
      <OnTheWay />
    </Link>
  );
}

/** The page that is left stays until the next one is there; past 300 ms a lamp in the rail says that it is coming. */
function OnTheWay() {
  const { pending } = useLinkStatus();
  return pending ? (
    <span aria-hidden="true" className="rail-pending ml-auto size-2 shrink-0 bg-lamp" />
  ) : null;
}

'use client';

import { ChevronRight } from 'lucide-react';
import { Link } from '@/components/scope/link';
import { useScopeName } from '@/components/scope/scope-name';

/** The first ancestor of every page in a partner's scope: the partner. */
export function ScopeCrumb() {
  const name = useScopeName();
  return (
    name !== null && (
      <li className="flex items-center">
        <Link
          href="/overview"
          prefetch={false}
          className="inline-flex min-h-6 items-center hover:text-ink hover:underline"
        >
          {name}
        </Link>
        <ChevronRight className="mx-1 size-3.5" aria-hidden />
      </li>
    )
  );
}

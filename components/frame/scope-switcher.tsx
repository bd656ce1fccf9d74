'use client';

import { ChevronDown } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { ExactLink } from '@/components/scope/link';
import { Flyout, flyoutLink } from './flyout';
import { addressIn, otherThan, type ScopeChoice } from './scope-choice';

export interface ScopeSwitcherProps {
  /** The first of all, there before anything is typed and where no script runs. */
  choices: ScopeChoice[];
  /** Answers `?q=` with those whose names match. */
  from: string;
}

const ScopeSearch = lazy(() => import('./scope-search').then((module) => ({ default: module.ScopeSearch })));

/** Changes in whose name one looks and acts. What it leads to is a new document: nothing of the old scope stays. */
export function ScopeSwitcher({ choices, from }: ScopeSwitcherProps) {
  const path = usePathname();
  const [searching, setSearching] = useState(false);
  const links = (
    <ul>
      {otherThan(path, choices).map((choice) => (
        <li key={choice.scope}>
          <ExactLink href={addressIn(choice, path)} className={flyoutLink}>
            <span className="min-w-0 flex-1 truncate">{choice.label}</span>
            {choice.hint && <span className="text-meta text-ink-2">{choice.hint}</span>}
          </ExactLink>
        </li>
      ))}
    </ul>
  );
  return (
    <Flyout
      id="scope"
      label="Change scope"
      align="start"
      trigger={<ChevronDown className="size-4 text-ink-2" aria-hidden />}
      className="px-0.5!"
      onToggle={setSearching}
    >
      <div className="max-h-[min(26rem,70dvh)] w-72 max-w-full overflow-y-auto">
        {searching ? (
          <Suspense fallback={links}>
            <ScopeSearch first={otherThan(path, choices)} from={from} path={path} />
          </Suspense>
        ) : (
          links
        )}
      </div>
    </Flyout>
  );
}

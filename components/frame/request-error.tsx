import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';
import { PlainLink } from '@/components/scope/plain-link';
import { buttonClass } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { LampShape } from '../ui/lamp';

export interface RequestErrorProps {
  /** A plain sentence: "The import stopped at step 3 of 5." */
  title: ReactNode;
  /** What was and was not changed, and what to do. */
  children?: ReactNode;
  /** The button that tries again, usually from an error boundary; or an address to load again. */
  retry?: ReactNode;
  retryHref?: string;
  homeHref: string;
  homeLabel?: string;
  /** The same id as in the server's log. */
  requestId?: string;
}

export function RequestError({
  title,
  children,
  retry,
  retryHref,
  homeHref,
  homeLabel = 'Go to overview',
  requestId,
}: RequestErrorProps) {
  return (
    <section role="alert" className="flex max-w-prose flex-col items-start gap-4 py-12">
      <LampShape state="conflict" />
      <div>
        <h1 className="text-title font-bold">{title}</h1>
        {children && <div className="mt-1 text-ink-2">{children}</div>}
      </div>
      <div className="flex flex-wrap gap-2">
        {retry}
        {retryHref !== undefined && (
          // A full load on purpose: what failed may be the page's own script.
          <PlainLink href={retryHref} className={buttonClass({ variant: 'primary' })}>
            Try again
          </PlainLink>
        )}
        <Link href={homeHref} className={buttonClass({})}>
          {homeLabel}
        </Link>
      </div>
      {requestId && (
        <p className="flex items-center gap-1 text-ink-2">
          Request id <span className="digits text-ink">{requestId}</span>
          <CopyButton text={requestId} what="request id" />
        </p>
      )}
    </section>
  );
}

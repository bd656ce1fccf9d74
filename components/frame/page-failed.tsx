'use client';

import { Button } from '../ui/button';
import { RequestError } from './request-error';

export interface PageFailedProps {
  /** `digest` is what Next writes into the log beside the error. */
  error: Error & { digest?: string };
  reset: () => void;
  homeHref: string;
}

/** In the place of a page that could not be made. */
export function PageFailed({ error, reset, homeHref }: PageFailedProps) {
  return (
    <RequestError
      title="This page could not be shown."
      homeHref={homeHref}
      requestId={error.digest}
      retry={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      Nothing was changed.
    </RequestError>
  );
}

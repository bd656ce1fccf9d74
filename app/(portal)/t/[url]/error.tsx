'use client';

import { RequestError } from '@/components/frame/request-error';
import { Button } from '@/components/ui/button';

/** `digest` is what Next writes into the log beside the error. */
export default function PortalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <RequestError
      title="This page could not be shown."
      homeHref="/"
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

import type { FormAction } from '@/components/accounts/action-button';
import { LinkButton } from '@/components/ui/link-button';
import { FreezeForm } from './freeze-form';

interface LeaveSectionProps {
  tenantId: string;
  mayMove: boolean;
  freeze?: FormAction<unknown>;
}

/** The way to another cluster, at the end of the page of a tenant. */
export function LeaveSection({ tenantId, mayMove, freeze }: LeaveSectionProps) {
  return (
    <section aria-labelledby="leave" className="mt-10 border-t border-line pt-4" data-print="hide">
      <h2 id="leave" className="text-section font-bold">
        Move to another cluster
      </h2>
      <p className="max-w-prose pt-1 pb-3 text-ink-2">
        With its id, numbers, people, calling lists and history. It is frozen here first, so that nothing is
        lost on the way, and a guide leads from step to step; given up, it is as it was.
      </p>
      <div className="flex flex-col items-start gap-3">
        {mayMove && <LinkButton href={`/moves/new?tenant=${tenantId}`}>Move to another cluster</LinkButton>}
        {freeze && (
          <details className="w-full">
            <summary className="link inline-flex min-h-6 items-center">Freeze without moving</summary>
            <FreezeForm tenantId={tenantId} action={freeze} />
          </details>
        )}
      </div>
    </section>
  );
}

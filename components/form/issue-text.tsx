import { Link } from '@/components/scope/link';
import type { Issue } from '@/lib/problem';

/** An issue at its field. Whoever may see the holder gets a link to it. */
export function IssueText({ issue, holderHref }: { issue: Issue; holderHref?: (id: string) => string }) {
  const { message, holder } = issue;
  return (
    <>
      {message}
      {holder && holderHref && (
        <>
          {' '}
          <Link href={holderHref(holder.id)} className="underline underline-offset-3">
            Open {holder.name}
          </Link>
        </>
      )}
    </>
  );
}

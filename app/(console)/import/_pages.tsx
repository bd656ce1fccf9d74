import { LinkButton } from '@/components/ui/link-button';

interface PagesProps {
  what: string;
  previous: string | null;
  next: string | null;
}

/** Steps through a list whose length nobody counts. */
export function Pages({ what, previous, next }: PagesProps) {
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={`Pages of ${what}`} className="flex gap-2 py-2">
      {previous !== null && (
        <LinkButton href={previous} rel="prev" prefetch={false}>
          Newer
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton href={next} rel="next" prefetch={false}>
          Older
        </LinkButton>
      )}
    </nav>
  );
}

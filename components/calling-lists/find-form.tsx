import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';

export interface FindFormProps {
  keyColumn: string;
  q: string;
  /** The list without a search. */
  href: string;
}

/** A search by the key, by GET, so that what is found has an address. */
export function FindForm({ keyColumn, q, href }: FindFormProps) {
  return (
    <search>
      <form action={href} className="flex flex-wrap items-end gap-2 pb-3">
        <label className="flex min-w-0 flex-col gap-1">
          <span className="font-medium">Find by {keyColumn}</span>
          <input
            type="search"
            name="q"
            defaultValue={q}
            maxLength={4000}
            aria-describedby="find-hint"
            data-shortcut="/"
            className="control w-72 max-w-full font-mono"
          />
        </label>
        <Button type="submit">Find</Button>
        {q && <LinkButton href={href}>All records</LinkButton>}
        <p id="find-hint" className="w-full text-ink-2">
          The whole value; blanks, hyphens and letter case make no difference.
        </p>
      </form>
    </search>
  );
}

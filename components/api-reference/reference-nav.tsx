import type { ShownOperation } from './read-document';

interface ReferenceNavProps {
  groups: { name: string; operations: ShownOperation[] }[];
}

/** Everything there is, to jump to; folded where there is no room beside the text. */
export function ReferenceNav({ groups }: ReferenceNavProps) {
  return (
    <>
      <nav
        aria-label="Operations"
        className="sticky top-16 max-h-[calc(100dvh-5rem)] self-start overflow-y-auto max-preview:hidden"
      >
        <Groups groups={groups} />
      </nav>
      <details className="border-y border-line py-2 preview:hidden">
        <summary className="min-h-6 font-medium">All operations</summary>
        <nav aria-label="Operations, folded" className="pt-2">
          <Groups groups={groups} />
        </nav>
      </details>
    </>
  );
}

function Groups({ groups }: ReferenceNavProps) {
  return (
    <ul className="flex flex-col gap-3 text-table">
      {groups.map(({ name, operations }) => (
        <li key={name}>
          <a
            href={`#${anchorOf(name)}`}
            className="inline-flex min-h-6 items-center font-medium hover:underline"
          >
            {name}
          </a>
          <ul>
            {operations.map(({ operationId, summary }) => (
              <li key={operationId}>
                <a
                  href={`#${operationId}`}
                  className="inline-flex min-h-6 items-center text-ink-2 hover:text-ink hover:underline"
                >
                  {summary}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
      <li>
        <a href="#problem-codes" className="inline-flex min-h-6 items-center font-medium hover:underline">
          Problem codes
        </a>
      </li>
    </ul>
  );
}

export function anchorOf(group: string): string {
  return `group-${group.toLowerCase().replaceAll(' ', '-')}`;
}

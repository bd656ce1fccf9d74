import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';

/** Every code a script may meet. */
export function ProblemTable({ codes }: { codes: Record<string, string> }) {
  return (
    <section id="problem-codes" aria-labelledby="problem-codes-title" className="border-t border-line pt-5">
      <h2 id="problem-codes-title" className="mb-1 text-title font-bold">
        Problem codes
      </h2>
      <p className="mb-3 max-w-prose text-ink-2">
        A refusal is <code className="font-mono">application/problem+json</code> with a{' '}
        <code className="font-mono">code</code> and, for each member that is wrong, an issue with its own code
        and the member’s dotted path. Codes stay as they are; texts may improve.
      </p>
      <TableFrame caption="Problem codes" captionHidden focusable>
        <thead>
          <tr>
            <ColumnHead>Code</ColumnHead>
            <ColumnHead>Meaning</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {Object.entries(codes).map(([code, meaning]) => (
            <tr key={code}>
              <RowHead className="font-mono">{code}</RowHead>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

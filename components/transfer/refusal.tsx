import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import type { Issue } from '@/lib/problem';

export interface RefusalProps {
  message: string;
  issues: readonly Issue[];
}

/** An archive that was not taken: what is wrong with it, entry by entry. */
export function Refusal({ message, issues }: RefusalProps) {
  const isSaid = issues.length === 1 && issues[0]?.message === message && placeOf(issues[0].path).line === '';
  return (
    <div className="flex flex-col gap-6">
      <Notice
        tone="danger"
        title={`This archive was refused. ${message}`}
        actions={
          <LinkButton href="/import" variant="primary">
            Choose another file
          </LinkButton>
        }
      >
        Nothing was imported. Export the tenant again where it is, and bring the new archive; if that is
        refused as well, the file was changed on its way.
      </Notice>
      {issues.length > 0 && !isSaid && (
        <TableFrame caption="What is wrong, by entry of the archive" fitsFrom="lg" focusable>
          <thead>
            <tr>
              <ColumnHead>Entry</ColumnHead>
              <ColumnHead align="end">Line</ColumnHead>
              <ColumnHead>What is wrong</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue, index) => {
              const { entry, line } = placeOf(issue.path);
              return (
                <tr key={index}>
                  <RowHead>
                    <span className="font-mono break-all">{entry || 'the whole archive'}</span>
                  </RowHead>
                  <td data-align="end" className="font-mono">
                    {line}
                  </td>
                  <td className="max-lg:min-w-72">
                    {issue.message}
                    {issue.suggestion && ` ${issue.suggestion}`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </TableFrame>
      )}
    </div>
  );
}

/** `people.ndjson:12.email` is line 12 of that entry. */
function placeOf(path: string): { entry: string; line: string } {
  const [, entry = path, line = ''] = /^(.*?):(\d+)(?:\b.*)?$/s.exec(path) ?? [];
  return { entry, line };
}

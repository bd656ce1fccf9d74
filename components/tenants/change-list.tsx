import { DiffList } from '@/components/ui/diff-list';
import type { MemberChange } from '@/lib/tenants/describe-tenant';

/** Before → after of a tenant's members. */
export function ChangeList({ changes, caption }: { changes: MemberChange[]; caption: string }) {
  return (
    <DiffList
      caption={caption}
      items={changes.map(({ path, label, before, after }) => ({
        field: label,
        before: before.length > 0 ? <Lines path={path} lines={before} /> : undefined,
        after: after.length > 0 ? <Lines path={path} lines={after} /> : undefined,
      }))}
    />
  );
}

const digits =
  /^(url|number|telephony\.(customerNumber|directoryNumbers|commonAbbreviatedNumbers|exceptionForDialingNumbers|financeId))$/;

/** A value as lines; numbers and ids in mono. */
export function Lines({ path, lines }: { path: string; lines: string[] }) {
  return (
    <span className={digits.test(path) ? 'font-mono text-table' : undefined}>
      {lines.map((line, index) => (
        <span key={index} className="block break-words">
          {line}
        </span>
      ))}
    </span>
  );
}

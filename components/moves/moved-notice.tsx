import { Notice } from '@/components/ui/notice';

/** Where a tenant in the bin is found now, and what restoring it would mean. */
export function MovedNotice({ name, movedTo }: { name: string; movedTo: string }) {
  return (
    <Notice
      className="mb-5"
      title={
        <>
          Moved to{' '}
          <a href={movedTo} rel="noreferrer" className="link break-all">
            {movedTo}
          </a>
        </>
      }
    >
      {name} lives there now. Restored here, it would be on two clusters at once with the same numbers and
      people, and would point there no longer.
    </Notice>
  );
}

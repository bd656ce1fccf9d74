import { DiffList } from '@/components/ui/diff-list';
import { Notice } from '@/components/ui/notice';
import type { TelephonySystem } from '@/lib/telephony-systems/model';
import { writeTyped } from '@/lib/telephony-systems/typed-lists';
import { listChanges } from './system-changes';

/** Somebody else saved first: what they changed, and what one can do now. */
export function StaleSystem({ before, now }: { before: TelephonySystem; now: TelephonySystem }) {
  return (
    <Notice
      tone="warning"
      announce="alert"
      title={`${before.name} was changed while you were editing. Nothing of yours is saved yet.`}
      actions={
        <a href={`/telephony-systems/${now.id}/edit`} className="link">
          Drop your changes and read it again
        </a>
      }
    >
      <DiffList items={listChanges(before, writeTyped(now))} caption="What somebody else changed" />
      <p className="mt-2">What you changed is kept below; everything else shows the newer state.</p>
    </Notice>
  );
}

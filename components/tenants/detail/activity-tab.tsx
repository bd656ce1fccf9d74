import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { Time } from '@/components/ui/time';
import { describeEntry, sentenceOf } from '@/lib/audit/describe-entry';
import type { AuditEntry } from '@/lib/audit/model';
import type { MemberChange } from '@/lib/tenants/describe-tenant';
import type { TenantActions } from '../actions/tenant-action';
import { ChangeList } from '../change-list';
import { UndoButton } from './undo-button';

export interface ActivityTabProps {
  entries: readonly (AuditEntry & { undoable: boolean })[];
  /** Older and newer entries. */
  olderHref?: string;
  newerHref?: string;
  zone: string;
  now: string;
  undo: TenantActions['undo'];
}

const verbs: Record<string, string> = {
  'tenant.create': 'created it',
  'tenant.update': 'changed it',
  'tenant.activate': 'activated it',
  'tenant.deactivate': 'deactivated it',
  'tenant.delete': 'moved it to the bin',
  'tenant.restore': 'restored it',
  'tenant.purge': 'purged it',
  'tenant.undo': 'took a change back',
  'tenant.assign-partner': 'moved it to another partner',
  'tenant.delete.partner': 'moved it, as its partner was deleted',
  'tenant.import-package': 'imported a package into it',
  'partner.appoint': 'appointed it as a partner',
  'partner.retire': 'retired it as a partner',
  'partner.retire.partner': 'moved it, as its partner was retired',
  'partner.save-limits': 'changed its limits',
};

const doorNames: Record<AuditEntry['door'], string> = {
  console: 'the console',
  json: 'the JSON interface',
  'mx-one': 'the MX-ONE interface',
  'bright-pattern': 'the Bright Pattern interface',
  akana: 'the Akana interface',
  longjump: 'the LongJump interface',
  'command-line': 'the command line',
  system: 'Tenantry itself',
};

/** Who did what, when, from where, through which door, and why; newest first. */
export function ActivityTab({ entries, olderHref, newerHref, zone, now, undo }: ActivityTabProps) {
  if (entries.length === 0) return <p className="text-ink-2">No older activity.</p>;
  return (
    <>
      <ol className="max-w-5xl border-t border-line" aria-label="Activity">
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-line py-3">
            <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
              <div className="min-w-0 flex-1 basis-72">
                <p>
                  <strong className="font-medium">{sentenceOf(entry).who}</strong>{' '}
                  {verbs[entry.action] ?? sayWhat(entry)}{' '}
                  {entry.formerHome && <Badge>from its former home</Badge>}{' '}
                  <span className="text-ink-2">
                    · <Time at={entry.at} zone={zone} now={now} /> · through {doorNames[entry.door]}
                    {entry.ip && (
                      <>
                        {' '}
                        from <span className="digits">{entry.ip}</span>
                      </>
                    )}
                  </span>
                </p>
                {entry.reason && <p className="text-ink-2">Why: {entry.reason}</p>}
              </div>
              {entry.undoable && <UndoButton entryId={entry.id} undo={undo} />}
            </div>
            <Changes entry={entry} changes={describeEntry(entry)} />
          </li>
        ))}
      </ol>
      <nav aria-label="Pages of activity" className="flex gap-2 py-3">
        {newerHref && <LinkButton href={newerHref}>Newest</LinkButton>}
        {olderHref && <LinkButton href={olderHref}>Older</LinkButton>}
      </nav>
    </>
  );
}

function Changes({ entry, changes }: { entry: AuditEntry; changes: MemberChange[] }) {
  if (changes.length === 0) return null;
  const names = changes.map(({ label }) => label);
  const shown = names.slice(0, 3).join(', ');
  return (
    <details className="mt-1">
      <summary className="link inline-flex min-h-6 items-center">
        {shown}
        {names.length > 3 && ` and ${names.length - 3} more`}
      </summary>
      <div className="mt-2">
        <ChangeList changes={changes} caption={`Before and after, ${entry.at}`} />
        <p className="mt-1 text-meta text-ink-2">
          Request id <span className="digits">{entry.requestId}</span>
        </p>
      </div>
    </details>
  );
}

function sayWhat(entry: AuditEntry): string {
  const { verb, what } = sentenceOf(entry);
  return what === '' ? verb : `${verb} ${what}`;
}

import type { ReactNode } from 'react';
import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { Link } from '@/components/scope/link';
import { ChangeList } from '@/components/tenants/change-list';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { Time } from '@/components/ui/time';
import { describeEntry, isRefusal, sentenceOf } from '@/lib/audit/describe-entry';
import type { AuditEntry } from '@/lib/audit/model';
import { doorNames } from './names';

export interface EntryRowProps {
  entry: AuditEntry;
  zone: string;
  now: string;
  open: boolean;
  /** The address of this page with this entry unfolded. */
  href: string;
  /** Only where this change can be taken back by the reader. */
  undo?: FormAction<unknown>;
}

/** One line of the log; unfolds without JavaScript. */
export function EntryRow({ entry, zone, now, open, href, undo }: EntryRowProps) {
  const { sequence, at, door, reason, formerHome } = entry;
  const { who, verb, what } = sentenceOf(entry);
  return (
    <li id={formerHome ? `entry-${entry.id}` : `entry-${sequence}`} className="border-b border-line">
      <details open={open} className="group">
        <summary className="grid list-none grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-2 px-2 py-1.5 hover:bg-sunken sm:grid-cols-[1rem_8rem_minmax(0,1fr)_9rem] pointer-coarse:py-3 [&::-webkit-details-marker]:hidden">
          <span aria-hidden="true" className="text-ink-2 group-open:rotate-90">
            ▸
          </span>
          <span className="text-ink-2 max-sm:order-3 max-sm:col-start-2 max-sm:text-meta">
            <Time at={at} zone={zone} now={now} />
          </span>
          <span className="min-w-0 break-words">
            <span className="font-medium">{who}</span> {verb} <span className="font-medium">{what}</span>{' '}
            {isRefusal(entry) && <Badge tone="danger">▲ refused</Badge>}
            {formerHome && <Badge>from its former home</Badge>}
            {reason && <span className="block text-ink-2">“{reason}”</span>}
          </span>
          <span className="text-ink-2 max-sm:order-4 max-sm:col-start-2 max-sm:text-meta">
            {doorNames[door]}
          </span>
        </summary>
        <div className="flex flex-col gap-3 pt-1 pr-2 pb-4 pl-8">
          <EntryFacts entry={entry} zone={zone} />
          <EntryChanges entry={entry} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {undo && (
              <ActionButton action={undo} fields={{ entryId: entry.id }} pendingText="Undoing…">
                Undo this change
              </ActionButton>
            )}
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              className="link inline-flex min-h-6 items-center"
            >
              Link to this entry
            </Link>
            <ThingLink entry={entry} />
          </div>
        </div>
      </details>
    </li>
  );
}

function EntryFacts({ entry, zone }: { entry: AuditEntry; zone: string }) {
  const { at, ip, requestId, sequence, action, hash } = entry;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-table [&_dt]:text-ink-2 [&>div]:flex [&>div]:items-baseline [&>div]:gap-1.5">
      <div>
        <dt>At</dt>
        <dd>
          <Time at={at} zone={zone} show="absolute" />
        </dd>
      </div>
      <div>
        <dt>From</dt>
        <dd className="digits">{ip || 'this server'}</dd>
      </div>
      <div>
        <dt>Request id</dt>
        <dd>
          <span className="digits">{requestId}</span> <CopyButton text={requestId} what="request id" />
        </dd>
      </div>
      <div>
        <dt>Action</dt>
        <dd className="digits">{action}</dd>
      </div>
      <div>
        <dt>Entry</dt>
        <dd>
          <span className="digits" title={`SHA-256 ${hash}`}>
            {sequence} · {hash.slice(0, 12)}
          </span>
        </dd>
      </div>
    </dl>
  );
}

function EntryChanges({ entry }: { entry: AuditEntry }) {
  const changes = describeEntry(entry);
  if (changes.length === 0) return <p className="text-ink-2">No member was changed.</p>;
  return <ChangeList changes={changes} caption={`What entry ${entry.sequence} changed`} />;
}

/** To the thing itself, where it may still be there, and to the tenant in whose history the entry is. */
function ThingLink({ entry: { entity, entityId, tenantId, action } }: { entry: AuditEntry }) {
  const page = pages[entity];
  return (
    <>
      {page && !action.endsWith('.delete') && (
        <EntryLink href={`${page.path}/${entityId}`}>Open this {page.noun}</EntryLink>
      )}
      {tenantId !== null && action !== 'tenant.purge' && (
        <EntryLink href={`/tenants/${tenantId}`}>Open this tenant</EntryLink>
      )}
      {tenantId !== null && (
        <EntryLink href={`/audit?${new URLSearchParams({ tenant: tenantId }).toString()}`}>
          Only this tenant
        </EntryLink>
      )}
    </>
  );
}

const pages: Partial<Record<AuditEntry['entity'], { path: string; noun: string }>> = {
  'telephony-system': { path: '/telephony-systems', noun: 'telephony system' },
  'access-number': { path: '/numbers', noun: 'block' },
  trunk: { path: '/trunks', noun: 'trunk' },
  'sms-account': { path: '/sms-accounts', noun: 'SMS account' },
  template: { path: '/templates', noun: 'template' },
};

function EntryLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="link inline-flex min-h-6 items-center">
      {children}
    </Link>
  );
}

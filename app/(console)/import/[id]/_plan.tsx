import { randomUUID } from 'node:crypto';
import { consoleContext, read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { Link } from '@/components/scope/link';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApplyImportForm } from '@/components/transfer/apply-import-form';
import { ConflictForm } from '@/components/transfer/conflict-form';
import { importHref, readPosition } from '@/components/transfer/import-address';
import { LockNotice } from '@/components/transfer/lock-notice';
import { planSentence } from '@/components/transfer/plan-sentence';
import { UndrawnChoices } from '@/components/transfer/undrawn-choices';
import { ApiCall } from '@/components/ui/code-block';
import { countOf, formatCount } from '@/components/ui/format-count';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { getLock } from '@/lib/locks/get-lock';
import { mayRun } from '@/lib/permissions';
import { listImportItems } from '@/lib/transfer/read-imports';
import type { TenantImport } from '@/lib/transfer/store';
import { applyAction, chooseAction } from '../_actions';
import { countConflicts } from '../_read-conflicts';
import { Items } from './_items';
import { Mapping } from './_mapping';
import type { ImportPartProps } from './_part-props';

const conflictsPerPage = 25;

/** What would become of everything, and what has to be decided first. Nothing is written yet. */
export async function Plan({ found, asked, zone, now }: ImportPartProps) {
  const { id, digest, counts, content, tenantName, applicable, targetId } = found;
  const actor = await requireActor();
  const lock = await read(getLock, {});
  const name = tenantName ?? content?.manifest.tenant.name ?? 'the tenant';
  return (
    <UndrawnChoices>
      <div className="flex flex-col gap-8">
        <Failure found={found} />
        <section aria-labelledby="plan" className="flex flex-col gap-3">
          <h2 id="plan" className="sr-only">
            The plan
          </h2>
          <p className="text-section font-bold">{planSentence(counts)}</p>
          <p className="max-w-prose text-ink-2">
            Nothing is written yet. “Import” does exactly what stands here; if{' '}
            {targetId === null ? 'this cluster' : 'the tenant or this cluster'} changes before that, it stops
            and shows what changed.
          </p>
          {lock && <LockNotice lock={lock} zone={zone} now={now} />}
          {!applicable && (
            <Notice tone="warning" title="It cannot be imported like this yet.">
              Decide about the conflicts below, then draw the plan again.
            </Notice>
          )}
          {mayRun(actor, 'import.apply') && digest && (
            <ApplyImportForm
              key={digest}
              id={id}
              digest={digest}
              tenantName={name}
              {...(targetId !== null && { label: `Import into ${name}` })}
              isReady={applicable}
              replaced={await sayReplaced(found)}
              idempotencyKey={randomUUID()}
              action={applyAction}
            />
          )}
        </section>
        <Mapping found={found} asked={asked} />
        <Conflicts found={found} asked={asked} mayChoose={mayRun(actor, 'import.choose')} />
        <Items found={found} asked={asked} isDone={false} />
        <ApiCall
          code={[
            curlCommand({ method: 'GET', path: `/imports/${id}/items?conflicts=true` }),
            curlCommand({
              method: 'POST',
              path:
                targetId === null
                  ? `/imports/${id}/application`
                  : `/tenants/${targetId}/packages/${id}/application`,
              body: { planDigest: digest, lockTimeout: 120 },
            }),
          ].join('\n\n')}
        />
      </div>
    </UndrawnChoices>
  );
}

function Failure({ found: { refusal, state } }: { found: TenantImport }) {
  if (refusal === null) return null;
  return (
    <Notice tone={state === 'failed' ? 'danger' : 'warning'} title={refusal.message}>
      {refusal.issues.length > 1 && (
        <ul>
          {refusal.issues.slice(0, 20).map(({ path, message }, at) => (
            <li key={`${path} ${at}`}>{message}</li>
          ))}
        </ul>
      )}
      {state === 'failed' && <p>Nothing was changed. Draw the plan again, then import it once more.</p>}
    </Notice>
  );
}

interface ConflictsProps {
  found: TenantImport;
  asked: ImportPartProps['asked'];
  mayChoose: boolean;
}

async function Conflicts({ found, asked, mayChoose }: ConflictsProps) {
  const { id, digest, choices, content, targetId } = found;
  if (!mayChoose || digest === null || content === null) return null;
  const [after, before] = [readPosition(asked.decideAfter), readPosition(asked.decideBefore)];
  const from = Math.max(1, readPosition(asked.decideFrom) ?? 1);
  const { items, next, previous, total } = await read(listImportItems, {
    id,
    conflicts: 'true',
    limit: conflictsPerPage,
    ...(before !== undefined
      ? { before: String(before) }
      : { after: after === undefined ? undefined : String(after) }),
  });
  const href = (params: Record<string, string>) => `${importHref(id, params)}#decide`;
  const { sorts, open, firstOpen } = await countConflicts(await consoleContext(), id);
  const isOnPage = firstOpen && firstOpen.at >= from && firstOpen.at < from + items.length;
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-3">
      <h2 id="decide" className="text-section font-bold">
        {targetId === null
          ? total === 0
            ? 'No conflicts'
            : `${countOf(total, 'conflict')} to look at`
          : total === 0
            ? 'Nothing to choose'
            : `${countOf(total, 'object')} to choose from`}
      </h2>
      {targetId !== null && (
        <p className="max-w-prose text-ink-2">
          {total === 0
            ? 'Everything in the package is here already, or cannot come in; the items say why.'
            : 'Each object of the package is taken, unless something else is chosen: “Keep” leaves what the tenant has, “Leave it out” takes nothing of the object. “Same for all” goes to every object of the kind.'}
        </p>
      )}
      {total > 0 && targetId === null && (
        <p className="flex flex-wrap gap-x-3 text-ink-2">
          {open === 0 ? 'All of it is decided.' : `${formatCount(open)} of ${formatCount(total)} to decide.`}
          {firstOpen && !isOnPage && (
            <Link
              href={href({ decideAfter: String(firstOpen.position - 1), decideFrom: String(firstOpen.at) })}
              className="link"
            >
              Go to the first of them
            </Link>
          )}
        </p>
      )}
      <ConflictForm
        key={`${digest} ${from}`}
        id={id}
        digest={digest}
        conflicts={items}
        sortCounts={sorts}
        status={choices.status}
        archivedStatus={targetId === null ? content.tenant.status : null}
        action={chooseAction}
      />
      {total > items.length && (
        <Pagination
          from={from}
          to={from + items.length - 1}
          total={total}
          noun={targetId === null ? 'conflict' : 'object'}
          previousHref={
            previous === null || from <= 1
              ? undefined
              : href({ decideBefore: previous, decideFrom: String(Math.max(1, from - conflictsPerPage)) })
          }
          nextHref={
            next === null || from + items.length > total
              ? undefined
              : href({ decideAfter: next, decideFrom: String(from + items.length) })
          }
        />
      )}
    </section>
  );
}

/** What goes for good when it is imported. */
async function sayReplaced({ id, counts }: TenantImport): Promise<string[]> {
  if ((counts.replace ?? 0) === 0) return [];
  const { items } = await read(listImportItems, { id, verdict: 'replace', limit: 20 });
  return items.map(({ what, reason }) => reason ?? `${what} in the bin goes for good.`);
}

import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { NumbersNav } from '@/components/number-spaces-nav/numbers-nav';
import { PolicyForm } from '@/components/numbering-policy/policy-form';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { DefinitionList } from '@/components/ui/definition-list';
import { countOf } from '@/components/ui/format-count';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import type { NumberingPolicy } from '@/lib/numbering-policy/model';
import { getNumberingPolicy } from '@/lib/numbering-policy/numbering-policy';
import { mayRun } from '@/lib/permissions';
import { savePolicyAction } from './_actions';

export const metadata = { title: 'Policy · Numbers' };

export default async function NumberingPolicyPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const actor = await requireActor();
  const policy = await read(getNumberingPolicy, {});
  const maySave = mayRun(actor, 'numbering-policy.save');
  return (
    <>
      {(await searchParams).done === 'saved' && <ToastOnArrival title="Numbering policy saved" />}
      <PageHeader
        title="Numbering policy"
        meta={
          policy.updatedAt ? (
            <span>
              Changed <Time at={policy.updatedAt} zone={await readTimeZone()} />
            </span>
          ) : (
            'Nobody has changed it yet'
          )
        }
      />
      <NumbersNav current="policy" actor={actor} />
      <Notice className="mb-5 max-w-form" title="For what happens from now on.">
        Quarantines and reservations that run already keep their end.
      </Notice>
      {maySave ? (
        <PolicyForm key={policy.version} action={savePolicyAction} policy={policy} />
      ) : (
        <Shown policy={policy} />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={curlCommand({ method: 'GET', path: '/numbering-policy' })} />
      </div>
    </>
  );
}

/** For a role that reads only. */
function Shown({ policy }: { policy: NumberingPolicy }) {
  return (
    <>
      <DefinitionList
        className="max-w-form"
        items={[
          { term: 'Quarantine', value: countOf(policy.quarantineDays, 'day') },
          { term: 'Longest reservation', value: countOf(policy.longestReservationDays, 'day') },
        ]}
      />
      <p className="mt-3 text-ink-2">A provider administrator changes it.</p>
    </>
  );
}

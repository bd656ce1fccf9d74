import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { consoleContext, read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { ActionButton } from '@/components/accounts/action-button';
import { PageHeader } from '@/components/frame/page-header';
import { MoveLamp } from '@/components/moves/move-lamp';
import { MoveStep } from '@/components/moves/move-step';
import { moveStepNames, moveStepTitles, stepsDone } from '@/components/moves/move-words';
import { Link } from '@/components/scope/link';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import { isOpen, type Move } from '@/lib/moves/model';
import { getMove } from '@/lib/moves/read-moves';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { getTenant } from '@/lib/tenants/get-tenant';
import type { Tenant } from '@/lib/tenants/model';
import { saveMoveAction } from '../_actions';
import { StepContent } from './_step-content';

interface Props {
  params: Promise<{ id: string }>;
}

const readMove = cache(async (id: string) => {
  await requireActor();
  return (await orNothing(read(getMove, { id }))) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await readMove((await params).id)).tenantName} · Moves` };
}

export default async function MovePage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const move = await readMove(id);
  const tenant = await orNothing(ask(await consoleContext(), getTenant, { id: move.tenantId }));
  const [zone, now] = [await readTimeZone(), new Date().toISOString()];
  const open = isOpen(move);
  const may = { save: open && mayRun(actor, 'move.save'), retire: open && mayRun(actor, 'tenant.delete') };
  const done = stepsDone(move);
  return (
    <>
      <PageHeader
        title={`Move of ${move.tenantName}`}
        breadcrumb={[{ label: 'Moves', href: '/moves' }]}
        lamp={<MoveLamp move={move} />}
        meta={
          <>
            <span>“{move.reason}”</span>
            {tenant && (
              <Link href={`/tenants/${move.tenantId}`} className="link">
                Open {move.tenantName}
              </Link>
            )}
          </>
        }
      />
      <Ending move={move} tenant={tenant} />
      <ol className="border-t border-line">
        {moveStepNames.map((step, at) => {
          const before = moveStepNames[at - 1];
          const taken = move.steps.find(({ state }) => state === step);
          const phase = at < done ? 'done' : at === done && open ? 'now' : 'later';
          return (
            <MoveStep
              key={step}
              number={at + 1}
              title={moveStepTitles[step]}
              phase={phase}
              done={
                phase === 'done' &&
                taken && (
                  <>
                    {taken.by}, <Time at={taken.at} zone={zone} now={now} />
                  </>
                )
              }
              back={
                phase === 'done' &&
                may.save &&
                before && (
                  <ActionButton
                    action={saveMoveAction}
                    fields={{ id, state: before }}
                    variant="quiet"
                    size="small"
                    what={`: ${moveStepTitles[step]}`}
                  >
                    Do it again
                  </ActionButton>
                )
              }
            >
              {phase === 'now' && <StepContent step={step} move={move} tenant={tenant} may={may} />}
            </MoveStep>
          );
        })}
      </ol>
      {may.save && (
        <section aria-labelledby="give-up" className="mt-8">
          <h2 id="give-up" className="text-section font-bold">
            Give up
          </h2>
          <p className="max-w-prose pt-1 pb-3 text-ink-2">
            {move.tenantName} is unfrozen and stays here as it was. What was imported on the other console is
            not touched by it: delete it there.
          </p>
          <ActionButton action={saveMoveAction} fields={{ id, state: 'given-up' }} pendingText="Unfreezing…">
            Give up and unfreeze
          </ActionButton>
        </section>
      )}
      <div className="mt-8">
        <ApiCall code={curlCommand({ method: 'GET', path: `/moves/${id}` })} />
      </div>
    </>
  );
}

/** How it came out, once it did. */
function Ending({ move, tenant }: { move: Move; tenant: Tenant | undefined }) {
  if (move.state === 'retired' && move.newHome)
    return (
      <Notice
        className="mb-5"
        title={
          <>
            {move.tenantName} lives at{' '}
            <a href={move.newHome} rel="noreferrer" className="link break-all">
              {move.newHome}
            </a>{' '}
            now.
          </>
        }
      >
        {tenant?.deletedAt === null
          ? 'It was restored here since, so that it is on both clusters.'
          : 'Here it lies in the bin, or has left it.'}
      </Notice>
    );
  if (move.state === 'given-up')
    return (
      <Notice className="mb-5" title="This move was given up.">
        {move.tenantName} stayed as it was. Another move begins on its page.
      </Notice>
    );
  return null;
}

async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  }
}

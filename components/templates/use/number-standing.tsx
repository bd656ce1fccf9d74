import { Link } from '@/components/scope/link';
import { verdictLamps } from '@/components/transfer/words';
import { LampShape, type LampState } from '@/components/ui/lamp';
import { showRange } from '@/lib/numbering/show-numbers';
import type { MappedBlock } from '@/lib/templates/model';
import type { PlanVerdict } from '@/lib/transfer/model';

export interface NumberStandingProps {
  check: MappedBlock | undefined;
  hasFailed: boolean;
}

const words: Partial<Record<PlanVerdict, string>> = {
  create: 'Free: not in the inventory yet, added on no trunk',
  assign: 'Free: exactly this block is in the inventory and is assigned',
  keep: 'Already its own',
  held: 'Held by another tenant, left out',
  skip: 'Left out',
  quarantine: 'In quarantine, left out',
  refuse: 'Not possible',
};

/** What becomes of a block, as far as it can be told before the plan. */
export function NumberStanding({ check, hasFailed }: NumberStandingProps) {
  if (!check)
    return (
      <p className="text-ink-2 [@media(scripting:none)]:hidden">
        {hasFailed ? 'Could not be checked now. The plan checks it again.' : 'Checking the inventory…'}
      </p>
    );
  const { target, count, isMapped, verdict, reason, holder, issue } = check;
  return (
    <>
      {!isMapped && <p className="text-ink-2">Not mapped: the numbers of the template are taken.</p>}
      {isMapped && target && count > 1 && <p className="digits text-ink-2">{showRange(target)}</p>}
      {issue && (
        <p className="text-danger">
          <span aria-hidden>▲ </span>
          {issue}
        </p>
      )}
      {verdict && !issue && (
        <p className="flex items-baseline gap-1.5">
          <LampShape state={lampOf(verdict)} />
          <span className="min-w-0">
            {holder ? `Held by ${holder.name}, left out.` : `${words[verdict] ?? verdict}.`}{' '}
            {reason && !holder && <span className="text-ink-2">{reason}</span>}{' '}
            {holder && (
              <Link href={`/tenants/${holder.id}?tab=numbers`} prefetch={false} className="link">
                Open {holder.name}
              </Link>
            )}
          </span>
        </p>
      )}
    </>
  );
}

function lampOf(verdict: PlanVerdict): LampState {
  return verdict === 'skip' ? 'conflict' : verdictLamps[verdict];
}

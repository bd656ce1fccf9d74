import { firstPage } from '@/components/list/list-place';
import { FilterText, PlainFilter } from '@/components/list/plain-filter';
import { formatCount } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { type InvitationState, invitationStates } from '@/lib/invitations/model';
import { type ActivationView, writeActivationAddress } from './activation-address';
import { invitationStateNames } from './words';

interface ActivationFilterProps {
  view: ActivationView;
  counts: { states: Record<InvitationState, number>; mailFailed: number };
}

/** A plain GET form for the search, and a link for each state with how many are in it. */
export function ActivationFilter({ view, counts }: ActivationFilterProps) {
  const { q, state, mail } = view;
  const isAll = state === undefined && mail === undefined;
  const to = (changes: Partial<ActivationView>) =>
    writeActivationAddress(view, { state: undefined, mail: undefined, ...changes, ...firstPage });
  return (
    <div className="flex flex-col gap-3">
      <PlainFilter
        path="/activations"
        label="Search invitations"
        values={[q, state, mail]}
        verb="Search"
        className="flex flex-wrap items-end gap-2"
      >
        <FilterText label="Tenant, person or address" value={q} maxLength={200} className="sm:w-72" />
        {state && <input type="hidden" name="state" value={state} />}
        {mail && <input type="hidden" name="mail" value={mail} />}
      </PlainFilter>
      <nav aria-label="State" className="flex flex-wrap gap-2" data-print="hide">
        <Choice href={to({})} isCurrent={isAll}>
          All
        </Choice>
        {invitationStates.map((one) => (
          <Choice key={one} href={to({ state: one })} isCurrent={state === one} count={counts.states[one]}>
            {invitationStateNames[one]}
          </Choice>
        ))}
        <Choice href={to({ mail: 'failed' })} isCurrent={mail !== undefined} count={counts.mailFailed}>
          Mail failed
        </Choice>
      </nav>
    </div>
  );
}

interface ChoiceProps {
  href: string;
  isCurrent: boolean;
  count?: number;
  children: string;
}

function Choice({ href, isCurrent, count, children }: ChoiceProps) {
  return (
    <LinkButton
      href={href}
      size="small"
      aria-current={isCurrent ? 'true' : undefined}
      variant={isCurrent ? 'primary' : 'secondary'}
      prefetch={false}
    >
      {children}
      {count !== undefined && <span className="font-mono">{formatCount(count)}</span>}
    </LinkButton>
  );
}

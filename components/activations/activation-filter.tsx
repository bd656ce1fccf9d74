import { buttonClass } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { type InvitationState, invitationStates } from '@/lib/invitations/model';
import { type ActivationView, firstPage, writeActivationAddress } from './activation-address';
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
      <form
        // A link changes the address without a new page; the fields must follow it.
        key={`${q} ${state} ${mail}`}
        action="/activations"
        method="get"
        role="search"
        aria-label="Search invitations"
        className="flex flex-wrap items-end gap-2"
      >
        <label className="flex min-w-0 grow flex-col gap-1 sm:grow-0">
          <span className="text-meta text-ink-2">Tenant, person or address</span>
          <input type="search" name="q" defaultValue={q} maxLength={200} className="control sm:w-72" />
        </label>
        {state && <input type="hidden" name="state" value={state} />}
        {mail && <input type="hidden" name="mail" value={mail} />}
        <button type="submit" className={buttonClass({})}>
          Search
        </button>
      </form>
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

import { ActionButton } from '@/components/accounts/action-button';
import { CheckForm } from '@/components/moves/check-form';
import { ImportedForm } from '@/components/moves/imported-form';
import { hostOf, type MoveStepName } from '@/components/moves/move-words';
import { RetireForm } from '@/components/moves/retire-form';
import { Link } from '@/components/scope/link';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Move } from '@/lib/moves/model';
import type { Tenant } from '@/lib/tenants/model';
import { retireAction, saveMoveAction } from '../_actions';

interface StepContentProps {
  step: MoveStepName;
  move: Move;
  /** Undefined once it was purged. */
  tenant: Tenant | undefined;
  may: { save: boolean; retire: boolean };
}

/** What there is to do in the step that comes next. */
export function StepContent({ step, move, tenant, may }: StepContentProps) {
  const { id, tenantId, tenantName, target } = move;
  const there = target ? hostOf(target) : 'the other console';
  switch (step) {
    case 'exported':
      return (
        <>
          <p>
            The archive has everything of {tenantName}, and no secret in clear text. It is the same however
            often it is made, as long as the tenant is frozen.
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <a href={`/api/v1/tenants/${tenantId}/archive`} download className={buttonClass({})}>
              Download the archive
            </a>
            {may.save && (
              <ActionButton action={saveMoveAction} fields={{ id, state: 'exported' }} variant="primary">
                I have the archive
              </ActionButton>
            )}
          </div>
        </>
      );
    case 'imported':
      return (
        <>
          <ol className="flex list-decimal flex-col gap-1 pl-5">
            <li>
              {target ? (
                <a href={`${target}/import`} rel="noreferrer" className="link">
                  Open the Import page of {there}
                </a>
              ) : (
                'Open the Import page of the other console'
              )}{' '}
              and choose the archive.
            </li>
            <li>
              Look at the plan. Decide each conflict, and whether the tenant comes as it was ({tenant?.status}
              ) or inactive; inactive, it takes no calls there before you say so.
            </li>
            <li>Apply the plan. Its report stays there, and names what was skipped and why.</li>
          </ol>
          {may.save && <ImportedForm id={id} target={target} action={saveMoveAction} />}
        </>
      );
    case 'checked':
      return (
        <>
          <p>On {there}, with the report of the import beside it:</p>
          {may.save && <CheckForm move={move} action={saveMoveAction} />}
        </>
      );
    case 'activated':
      return (
        <>
          <p>
            {target ? (
              <a href={`${target}/tenants/${tenantId}`} rel="noreferrer" className="link">
                Open {tenantName} on {there}
              </a>
            ) : (
              `Open ${tenantName} there`
            )}{' '}
            and activate it, if it is not active already. Call one of its numbers.
          </p>
          {may.save && (
            <ActionButton action={saveMoveAction} fields={{ id, state: 'activated' }} variant="primary">
              It is active there
            </ActionButton>
          )}
        </>
      );
    case 'retired':
      return <Retirement move={move} tenant={tenant} mayRetire={may.retire} />;
    default:
      return null;
  }
}

function Retirement({
  move,
  tenant,
  mayRetire,
}: {
  move: Move;
  tenant: Tenant | undefined;
  mayRetire: boolean;
}) {
  const { id, tenantId, tenantName, target } = move;
  if (!mayRetire)
    return <Notice title="A provider administrator does this step.">It deletes the tenant here.</Notice>;
  return (
    <>
      <p>
        {tenantName} goes to the bin here, and its page points to its new address.{' '}
        {tenant?.telephony ? 'Its directory numbers become free, its' : 'Its'} access numbers go into
        quarantine. Until the bin is emptied it can be restored.
      </p>
      <RetireForm
        id={id}
        tenantName={tenantName}
        suggestion={target ? `${target}/tenants/${tenantId}` : ''}
        action={retireAction}
      />
      {tenant && (
        <p className="text-ink-2">
          <Link href={`/tenants/${tenantId}`} className="link">
            Look at {tenantName} here
          </Link>{' '}
          once more first.
        </p>
      )}
    </>
  );
}

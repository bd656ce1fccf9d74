import { consoleContext } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import type { BlockDoing } from '@/components/access-numbers/block-doings';
import {
  AssignForm,
  ReleaseForm,
  ReserveForm,
  SplitForm,
  UnassignForm,
} from '@/components/access-numbers/detail/doing-form';
import { EditForm } from '@/components/access-numbers/detail/edit-form';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { getNumberingPolicy } from '@/lib/numbering-policy/numbering-policy';
import { ask } from '@/lib/query';
import { listTenantNames } from '../_list-tenant-names';
import { readChoices } from '../_read-choices';
import {
  assignAction,
  releaseAction,
  reserveAction,
  splitAction,
  unassignAction,
  updateBlockAction,
} from './_actions';

const dayMs = 86_400_000;

/** The form of what the address asks for. */
export async function Doing({
  doing,
  block,
  tenant,
}: {
  doing: BlockDoing;
  block: AccessNumberBlock;
  /** Proposed, where one comes from a tenant. */
  tenant: string;
}) {
  const context = await consoleContext();
  switch (doing) {
    case 'assign':
      return (
        <AssignForm
          block={block}
          action={assignAction}
          tenants={await listTenantNames(context)}
          tenant={tenant}
        />
      );
    case 'unassign': {
      const { quarantineDays } = await ask(context, getNumberingPolicy, {});
      return <UnassignForm block={block} action={unassignAction} quarantineDays={quarantineDays} />;
    }
    case 'reserve': {
      const { longestReservationDays } = await ask(context, getNumberingPolicy, {});
      const inDays = (days: number) =>
        new Date(Date.parse(context.now()) + days * dayMs).toISOString().slice(0, 10);
      return (
        <ReserveForm
          block={block}
          action={reserveAction}
          longestReservationDays={longestReservationDays}
          day={inDays(Math.min(14, longestReservationDays - 1))}
          latestDay={inDays(longestReservationDays)}
          zone={await readTimeZone()}
        />
      );
    }
    case 'release':
      return <ReleaseForm block={block} action={releaseAction} />;
    case 'split':
      return <SplitForm block={block} action={splitAction} />;
    case 'edit':
      return <EditForm block={block} action={updateBlockAction} {...(await readChoices(context))} />;
    case 'join':
    case 'delete':
      return null;
  }
}

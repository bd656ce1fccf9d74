import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';

interface FrozenNoticeProps {
  tenant: { id: string; name: string };
  frozen: { at: string; reason: string; by: string };
  /** The address of its open move. */
  moveHref?: string;
  /** Absent for those who may not. */
  unfreeze?: FormAction<unknown>;
  zone: string;
  now: string;
}

/** Why nothing of the tenant can be changed, and the way on. */
export function FrozenNotice({ tenant, frozen, moveHref, unfreeze, zone, now }: FrozenNoticeProps) {
  return (
    <Notice
      tone="warning"
      className="mb-5"
      title={`${tenant.name} is frozen: it can be read and exported, and nothing of it can be changed.`}
      actions={
        moveHref ? (
          <LinkButton href={moveHref} variant="primary">
            Go on with the move
          </LinkButton>
        ) : (
          unfreeze && (
            <ActionButton action={unfreeze} fields={{ id: tenant.id }} pendingText="Unfreezing…">
              Unfreeze
            </ActionButton>
          )
        )
      }
    >
      {frozen.by} froze it <Time at={frozen.at} zone={zone} now={now} />: “{frozen.reason}”
    </Notice>
  );
}

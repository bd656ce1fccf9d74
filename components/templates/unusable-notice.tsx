import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { renewHref } from './template-address';

export interface UnusableNoticeProps {
  template: { id: string; name: string };
  /** Why, with what makes it usable again. */
  unusable: string;
  mayRenew: boolean;
}

export function UnusableNotice({ template: { id, name }, unusable, mayRenew }: UnusableNoticeProps) {
  return (
    <Notice
      tone="warning"
      title={`${name} cannot make tenants here.`}
      actions={
        mayRenew && (
          <LinkButton href={renewHref(id)} variant="primary">
            Renew {name}
          </LinkButton>
        )
      }
    >
      {unusable}
    </Notice>
  );
}

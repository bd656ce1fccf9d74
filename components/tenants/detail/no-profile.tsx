import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** Where a telephony profile would be shown. */
export function NoProfile({ id, mayEdit }: { id: string; mayEdit: boolean }) {
  return (
    <EmptyState
      kind="first-use"
      title="No telephony profile yet."
      actions={
        mayEdit ? (
          <LinkButton href={`/tenants/${id}/edit?step=policy`}>Add a telephony profile</LinkButton>
        ) : (
          <LinkButton href="/tenants">Go to tenants</LinkButton>
        )
      }
    >
      Numbers, subscribers and policy belong to one.
    </EmptyState>
  );
}

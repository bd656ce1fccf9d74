import { PageHeader } from '@/components/frame/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** For a role that reads only. `what` completes "Your role does not …". */
export function NoWriting({ what }: { what: string }) {
  return (
    <>
      <PageHeader title="Not for this role" breadcrumb={[{ label: 'Tenants', href: '/tenants' }]} />
      <EmptyState
        kind="no-permission"
        title={`Your role does not ${what}.`}
        actions={<LinkButton href="/tenants">Go to tenants</LinkButton>}
      >
        A provider administrator can do it or change your role.
      </EmptyState>
    </>
  );
}

import { PageHeader } from '@/components/frame/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export default function TemplateNotFound() {
  return (
    <>
      <PageHeader title="No such template" breadcrumb={[{ label: 'Templates', href: '/templates' }]} />
      <EmptyState
        kind="no-match"
        title="This template does not exist."
        actions={<LinkButton href="/templates">All templates</LinkButton>}
      >
        It was deleted, or the address is not complete. Tenants that were made from it stay as they are.
      </EmptyState>
    </>
  );
}

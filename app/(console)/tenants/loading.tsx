import { PageHeader } from '@/components/frame/page-header';
import { Skeleton, SkeletonTable } from '@/components/ui/skeleton';

/** The tenants list before its rows are there. */
export default function TenantsLoading() {
  return (
    <>
      <PageHeader title="Tenants" />
      <div className="flex flex-wrap gap-2">
        <Skeleton className="h-8 min-w-40 flex-1 basis-56" />
        <Skeleton className="h-8 w-28" />
        <Skeleton className="h-8 w-44" />
        <Skeleton className="h-8 w-28" />
      </div>
      <Skeleton className="my-2 h-5 w-24" />
      <SkeletonTable rows={20} columns={9} label="Loading tenants" />
    </>
  );
}

import { PageHeader } from '@/components/frame/page-header';
import { Skeleton, SkeletonTable } from '@/components/ui/skeleton';

/** The overview before its counts are there. */
export default function OverviewLoading() {
  return (
    <>
      <PageHeader title="Overview" />
      <Skeleton className="mb-6 h-18" />
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
        <SkeletonTable rows={5} columns={2} label="Loading what needs you" />
        <SkeletonTable rows={9} columns={2} label="Loading recent activity" />
      </div>
    </>
  );
}

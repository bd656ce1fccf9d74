import { Link } from '@/components/scope/link';
import { countOf, formatCount } from '@/components/ui/format-count';
import { Notice } from '@/components/ui/notice';
import type { LicenceReport } from '@/lib/licences/get-licence-report';

interface UnbilledNoticeProps {
  unbilled: LicenceReport['unbilled'];
  mayEdit: boolean;
}

/** Who uses licences now that nobody can be charged for, each with the way to mend it. */
export function UnbilledNotice({ unbilled: { items, count, isMore }, mayEdit }: UnbilledNoticeProps) {
  if (items.length === 0) return null;
  const tenants = isMore ? `More than ${formatCount(count)} tenants` : countOf(count, 'tenant');
  const verb = !isMore && count === 1 ? 'has' : 'have';
  const rest = count - items.length;
  return (
    <Notice tone="warning" title={`${tenants} ${verb} subscribers and no finance ID.`}>
      <p>
        Nobody can be charged for them.{' '}
        {mayEdit ? 'Give each one a finance ID:' : 'An operator can give each one a finance ID:'}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {items.map(({ id, name, subscribers }) => (
          <li key={id}>
            <Link
              href={mayEdit ? `/tenants/${id}/edit?step=policy` : `/tenants/${id}?tab=subscribers`}
              prefetch={false}
              className="link inline-flex min-h-6 items-center"
            >
              {name}
            </Link>{' '}
            ({formatCount(subscribers)})
          </li>
        ))}
        {rest > 0 && <li>and {isMore ? 'many' : formatCount(rest)} more</li>}
      </ul>
    </Notice>
  );
}

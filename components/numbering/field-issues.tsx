import { PlainLink } from '@/components/scope/plain-link';
import type { Issue } from '@/lib/problem';

/** Leads to a tenant's page; doors differ in where that is. */
export type TenantHref = (tenantId: string) => string;

/** The complaints of one field, with a link to the tenant that stands in the way when it may be named. */
export function FieldIssues({
  id,
  issues,
  tenantHref,
}: {
  id: string;
  issues: Issue[];
  tenantHref: TenantHref;
}) {
  return (
    <ul id={id} className="text-danger empty:hidden">
      {issues.map(({ code, message, holder }) => (
        <li key={`${code} ${message}`}>
          {message}
          {holder && (
            <>
              {' '}
              <PlainLink className="link" href={tenantHref(holder.id)}>
                Open {holder.name}
              </PlainLink>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

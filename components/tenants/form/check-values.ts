import { toNestErrors } from '@hookform/resolvers';
import { type FieldErrors, get, type Resolver, set } from 'react-hook-form';
import { issuesFromZod } from '@/lib/parse-input';
import type { Issue } from '@/lib/problem';
import { TenantDraft } from '@/lib/tenants/model';
import { readTenantForm } from '@/lib/tenants/read-tenant-form';
import type { TenantFormValues } from './values';

/** What stands in the fields, as the schema of the command reads it. */
export function parseValues(values: TenantFormValues) {
  return TenantDraft.safeParse(readTenantForm({ ...values }), { reportInput: true });
}

/** The verdict of the command's own schema: same codes, same paths as through every door. */
export function checkValues(values: TenantFormValues): Issue[] {
  const parsed = parseValues(values);
  return parsed.success ? [] : issuesFromZod(parsed.error);
}

/** As zodResolver does it, with our codes in place of zod's. */
export const resolveValues: Resolver<TenantFormValues> = (values, _context, options) => {
  const issues = checkValues(values);
  if (issues.length === 0) return { values, errors: {} };
  const first = Object.fromEntries(
    issues.toReversed().map(({ path, code, message }) => [path, { type: code, message }]),
  );
  return { values: {}, errors: toNestErrors(first, options) };
};

/** Issues as errors of the form. */
export function nestIssues(issues: readonly Issue[]): FieldErrors<TenantFormValues> {
  const errors: FieldErrors<TenantFormValues> = {};
  for (const { path, code, message } of issues) {
    // The first complaint about a field is the one it shows; a list can have one beside those of its rows.
    const known: object | undefined = get(errors, path);
    if (path !== '' && !(known && 'message' in known)) set(errors, path, { ...known, type: code, message });
  }
  return errors;
}

/** The paths of all errors of the form. */
export function listErrorPaths(errors: unknown, path = ''): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  const here = 'message' in errors && typeof errors.message === 'string' ? [path] : [];
  const below = Object.entries(errors)
    .filter(([name]) => !['ref', 'type', 'message', 'root'].includes(name))
    .flatMap(([name, part]) => listErrorPaths(part, path === '' ? name : `${path}.${name}`));
  const root = 'root' in errors ? listErrorPaths(errors.root, path) : [];
  return [...here, ...root, ...below];
}

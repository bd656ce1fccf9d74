import type { Issue } from '@/lib/problem';
import type { FieldError } from '../ui/error-summary';
import { fieldId } from './field';

/** The first message for a field, by its dotted path. */
export function issueAt(issues: readonly Issue[] | undefined, path: string): Issue | undefined {
  return issues?.find((issue) => issue.path === path);
}

/**
 * What an error summary shows: links for the fields the form has, plain text for the rest. An issue at
 * `numbers.2.from` lands on `numbers` when the form has no closer field.
 */
export function summarizeIssues(
  issues: readonly Issue[],
  fields: readonly string[],
): { errors: FieldError[]; general: string[] } {
  const errors: FieldError[] = [];
  const general: string[] = [];
  for (const { path, message } of issues) {
    const field = closestField(path, fields);
    if (field === undefined) general.push(message);
    else errors.push({ fieldId: fieldId(field), message });
  }
  return { errors, general };
}

function closestField(path: string, fields: readonly string[]): string | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    if (fields.includes(at)) return at;
  }
  return undefined;
}

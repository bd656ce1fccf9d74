import { invalid } from '@/lib/problem';

/** Throws for each filter of an address that was left out of `input`: a file shows no notice that it holds more than was asked for. */
export function requireFilters<Input extends object>(
  params: URLSearchParams,
  input: Input,
  filters: readonly (keyof Input & string)[],
): void {
  const issues = filters
    .filter((name) => params.get(name) && input[name] === undefined)
    .map((name) => ({
      path: name,
      code: 'unknown-value',
      message: `“${params.get(name)?.slice(0, 80)}” cannot be a filter by ${name}. Correct it, or leave it out.`,
    }));
  if (issues.length > 0) throw invalid(issues);
}

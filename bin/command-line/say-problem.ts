import type { Problem } from '@/lib/problem';

/** The sentence of a problem, and each of its issues with where it is. */
export function sayProblem({ message, issues }: Problem): string {
  const lines = issues
    .filter((issue) => issue.path !== '' || issue.message !== message)
    .map((issue) => `  ${issue.path === '' ? '' : `${issue.path}: `}${issue.message}`);
  return `${[message, ...lines].join('\n')}\n`;
}

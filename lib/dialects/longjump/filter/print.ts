import type { Literal, Syntax } from './model';

/** A filter that parses to the same tree. */
export function printFilter(syntax: Syntax): string {
  if (syntax.kind === 'comparison') return `${syntax.field} ${syntax.operator} ${printValue(syntax.value)}`;
  const parts = syntax.parts.map((part) =>
    syntax.kind === 'and' && part.kind === 'or' ? `(${printFilter(part)})` : printFilter(part),
  );
  return parts.join(syntax.kind === 'and' ? ' AND ' : ' OR ');
}

function printValue(value: Literal): string {
  if (value.kind === 'text') return `'${value.text.replaceAll("'", "''")}'`;
  if (value.kind === 'blank') return 'BLANK';
  return value.kind === 'truth' ? String(value.truth) : String(value.number);
}

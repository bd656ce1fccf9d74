import type { ListView } from './list-address';

/** The call that answers with what the page shows. */
export function apiCall(view: ListView, limit: number, origin: string): string {
  const { q, status, system, partner, deleted, sort, after, before } = view;
  const members: [string, string | undefined][] = [
    ['q', q],
    ['status', status],
    ['system', system],
    ['partner', partner],
    ['deleted', deleted ? 'true' : undefined],
    ['sort', sort === 'name' ? undefined : sort],
    ['limit', String(limit)],
    ['after', after],
    ['before', before],
    ['count', 'true'],
  ];
  const query = new URLSearchParams(
    members.filter((member): member is [string, string] => Boolean(member[1])),
  );
  return `curl -H "Authorization: Bearer $TOKEN" \\\n  ${quote(`${origin}/api/v1/tenants?${query.toString()}`)}`;
}

/** For a shell: what stands in single quotes means itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

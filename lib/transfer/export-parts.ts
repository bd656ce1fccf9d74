import type { TenantState } from './content-state';

/** What an export may leave out. The tenant itself is always in. */
export type ExportPart = 'endpoints' | 'access-numbers' | 'people' | 'calling-lists';

/**
 * The state with nothing but these parts. The history tells of everything, also of what is left out, so that it goes
 * with the whole tenant only.
 */
export function keepParts(state: TenantState, parts: ReadonlySet<ExportPart>): TenantState {
  const { tenant, blocks, people, lists, history } = state;
  return {
    tenant: parts.has('endpoints') ? tenant : { ...tenant, endpoints: [] },
    blocks: parts.has('access-numbers') ? blocks : [],
    people: parts.has('people') ? people : [],
    lists: parts.has('calling-lists') ? lists : [],
    history: { batch: null, after: history.upTo, upTo: history.upTo },
  };
}

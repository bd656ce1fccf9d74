const supportStates = ['asked', 'granted', 'declined', 'withdrawn', 'ended'] as const;
type SupportState = (typeof supportStates)[number];

/** How long somebody of the provider may look, in minutes. */
export const supportMinutes = [15, 30, 60, 120, 240] as const;

/** Unanswered for longer, a request is over. In hours. */
export const askedHours = 72;

/** Somebody of the provider asks to look into a tenant's own console, read-only and for a time. */
export interface SupportRequest {
  id: string;
  tenantId: string;
  personId: string;
  personName: string;
  reason: string;
  minutes: number;
  state: SupportState;
  askedAt: string;
  decidedAt: string | null;
  decidedByName: string | null;
  /** When a granted one is over by itself. */
  endsAt: string | null;
  endedAt: string | null;
  endedByName: string | null;
}

/** Whether its person may look at this moment. */
export function isOpenNow({ state, endsAt }: SupportRequest, now: string): boolean {
  return state === 'granted' && endsAt !== null && endsAt > now;
}

/** How a request stands by the clock: one that nobody answered in time has lapsed, a granted one ends by itself. */
export const shownSupportStates = [...supportStates, 'lapsed'] as const;
export type ShownSupportState = (typeof shownSupportStates)[number];

export function stateAt(request: SupportRequest, now: string): ShownSupportState {
  if (request.state === 'granted') return isOpenNow(request, now) ? 'granted' : 'ended';
  return request.state === 'asked' && lapsesAt(request) <= now ? 'lapsed' : request.state;
}

/** When an unanswered request is over. */
function lapsesAt({ askedAt }: Pick<SupportRequest, 'askedAt'>): string {
  return new Date(Date.parse(askedAt) + askedHours * 3_600_000).toISOString();
}

/** A request as everybody reads it who may: `state` as it is at this moment. */
export interface ShownSupportRequest extends Omit<SupportRequest, 'state'> {
  state: ShownSupportState;
}

export function showRequest(request: SupportRequest, now: string): ShownSupportRequest {
  return { ...request, state: stateAt(request, now) };
}

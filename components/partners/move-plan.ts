import { type LimitName, limitNames, type PartnerLimits, type PartnerUse } from '@/lib/partners/model';

/** A partner that would have more after a move. */
export interface Receiving {
  id: string;
  name: string;
  limits: PartnerLimits;
  use: PartnerUse;
}

export interface PlannedLimit {
  partner: string;
  limit: LimitName;
  before: number;
  after: number;
  most: number | null;
  isBeyond: boolean;
}

/** What becomes of each limit when `added` comes below these partners. */
export function planMove(receiving: readonly Receiving[], added: PartnerUse): PlannedLimit[] {
  return receiving.flatMap(({ name, limits, use }) =>
    limitNames.map((limit) => {
      const after = use[limit] + added[limit];
      const most = limits[limit];
      return {
        partner: name,
        limit,
        before: use[limit],
        after,
        most,
        isBeyond: most !== null && after > most,
      };
    }),
  );
}

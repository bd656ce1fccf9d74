/** The parts of believable names: 330 places × 204 families × 50 trades, without digits. */
const placeStarts =
  'Ash Birch Clay Dun East Fair Glen Hart Ivy King Lang Mill North Oak Park Rock Stan Thorn Up West Yar Zeal';
const placeEnds = 'bourne bridge bury combe dale field ford gate ham hurst ley mere more stead wick';
const familyStarts = 'Ander Berg Dahl Ek Frid Gran Hed Holm Kall Lind Ros Strand';
const familyEnds = 'berg bo borg by dahl fors gren holm kvist lund man mark son strom vall vik wall'.split(
  ' ',
);

const trades =
  `Accounting Advisory Analytics Aquaculture Architects Attorneys Bakery Bank Bikes Books Brewery Builders
  Catering Ceramics Chemicals Clinic Coffee Dairy Dental Design Electric Energy Farms Films Fisheries Foods Forestry
  Foundry Freight Furniture Games Gardens Glass Health Hotels Insurance Labs Leasing Logistics Media Motors
  Optics Paints Paper Pharma Press Systems Telecom Tyres Vets`.split(/\s+/);

/** One place is like no other, so that its letters find one tenant in 330. */
const oddPlace = 'Zuoz';

/** Three letters that are in one tenant of 12 (a family's start), in one of 330, and in none. */
export const terms = { common: 'ind', rare: 'uoz', none: 'xqj' } as const;

const places = [
  oddPlace,
  ...placeStarts.split(' ').flatMap((start) => placeEnds.split(' ').map((end) => start + end)),
].slice(0, 330);
const families = familyStarts.split(' ').flatMap((start) => familyEnds.map((end) => start + end));
const combinations = places.length * families.length * trades.length;

/** Shares no factor with `combinations` and is its golden section: every combination once, neighbours far apart. */
const step = 2_080_301;

export interface Words {
  place: string;
  family: string;
  trade: string;
}

/** The words of tenant `at`; no two tenants have the same. */
export function wordsOf(at: number): Words {
  const mixed = (at * step) % combinations;
  return {
    place: pick(places, mixed),
    family: pick(families, Math.floor(mixed / places.length)),
    trade: pick(trades, Math.floor(mixed / (places.length * families.length))),
  };
}

export const tradeNames = trades;

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] as string;
}

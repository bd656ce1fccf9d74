import { type AddressParams, readText } from './map-address';

/** The question as it stands in the address: text as it was typed, so that a mistake stays visible. */
export interface OwnersQuestion {
  number?: string;
  space?: string;
  /** Day and time in the reader's zone; a day alone means its beginning. */
  day?: string;
  time?: string;
}

export function readOwnersAddress(params: AddressParams): OwnersQuestion {
  return {
    number: readText(params.number),
    space: readText(params.space),
    day: readText(params.day),
    time: readText(params.time),
  };
}

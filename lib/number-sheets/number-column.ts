import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { ColumnFacts, SheetReading } from './model';
import type { NumberColumn } from './read-digits';

/** What the column of numbers has in common, as far as damage shows against it. */
export function numberColumnOf(reading: SheetReading): NumberColumn {
  const facts = reading.facts[reading.meanings.indexOf('number')];
  const { country, digits } = reading;
  return {
    plus: facts !== undefined && facts.plus * 2 > facts.filled,
    length: digits ?? (facts ? lengthOfMost(facts) : null),
    ...(country !== null && isSupportedCountry(country) && { toInternational: internationalOf(country) }),
  };
}

/** The length that nearly all numbers have, where they begin with 0: the others may have lost theirs. */
function lengthOfMost({ filled, zero, lengths }: ColumnFacts): number | null {
  const [most] = Object.entries(lengths).toSorted(([, a], [, b]) => b - a);
  if (!most || most[1] * 2 <= filled || zero * 2 <= filled) return null;
  return Number(most[0]);
}

function internationalOf(country: CountryCode): (digits: string) => string | undefined {
  return (digits) => {
    const written = digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
    const national = parsePhoneNumberFromString(written, country);
    if (national?.isPossible()) return national.number.slice(1);
    const international = parsePhoneNumberFromString(`+${digits}`);
    return international?.isPossible() ? digits : undefined;
  };
}

/** Around what somebody else wrote, so that its direction of writing stays its own. Values never hold these two. */
const begin = '\u2068';
const end = '\u2069';

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/**
 * A value from the database as it may stand in a line or a header: no line breaks, no invisible characters that turn
 * the text around, not endless. U+200C and U+200D join letters and emoji and stay.
 */
export function oneLine(text: string, max = 200): string {
  const clean = text
    .normalize('NFC')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...clean];
  return letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : clean;
}

/** Mail programs make links of whatever looks like one: a name that does is not called out in a greeting. */
export function nameToGreet(name: string): string {
  const clean = oneLine(name, 120);
  return /:\/\/|www\.|@/i.test(clean) ? '' : mark(clean);
}

export function mark(value: string): string {
  return value === '' ? '' : `${begin}${value}${end}`;
}

/** For plain text: the marks stay only where they do something, since old programs show them as boxes. */
export function unmark(text: string): string {
  return rightToLeft.test(text) ? text : text.replaceAll(begin, '').replaceAll(end, '');
}

export const isolation = { begin, end };

/** The delimiter that the first lines are written with: a tab wins, since nobody types one. */
export function findDelimiter(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  if (lines.filter((line) => line.includes('\t')).length * 2 > lines.length) return '\t';
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const most = Math.max(0, ...counts);
    return most === 0
      ? 0
      : counts.filter((count) => count === counts[0] && count > 0).length * 10 + most / 100;
  };
  const [best] = [';', ',', '|']
    .map((delimiter) => ({ delimiter, score: score(delimiter) }))
    .toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.delimiter : ',';
}

export interface StartedText {
  delimiter: string;
  text: AsyncGenerator<string>;
}

/** Looks at the beginning of a text for how it is written; the text goes on from its beginning. */
export async function startText(text: AsyncGenerator<string>): Promise<StartedText> {
  let begin = '';
  while (begin.length < 8192) {
    const { done, value } = await text.next();
    if (done) break;
    begin += value;
  }
  if (/^\ufeff?sep=(.)\r?\n/.test(begin)) begin = begin.replace(/^(\ufeff?)sep=(.)/, '$1');
  return { delimiter: findDelimiter(begin), text: chain(begin, text) };
}

async function* chain(begin: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield begin;
  yield* text;
}

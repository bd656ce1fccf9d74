import { unmark } from './one-line';
import type { SetMail } from './set-mail';

const width = 72;

/** The plain part: what the HTML part says, in the same order. */
export function setAsText({ greeting, wording, link, footer }: SetMail): string {
  const { paragraphs, quote, action, afterwards } = wording;
  const parts = [
    greeting,
    ...paragraphs,
    ...(quote ? [quote.by, quote.text] : []),
    ...(action ? [`${action}:\n${link}`] : []),
    ...afterwards,
    `-- \n${footer}`,
  ];
  return `${parts.map((part) => unmark(part.split('\n').map(wrap).join('\n'))).join('\n\n')}\n`;
}

/** Breaks at blanks only, so that an address stays whole. */
function wrap(line: string): string {
  if (line === '-- ') return line;
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

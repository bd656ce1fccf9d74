import { availableParallelism, totalmem } from 'node:os';

/** Prints the figures with what they are held against, the ratio and whether the target is met. */
export function printTable(rows, { few, many }) {
  const number = (value) =>
    value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
  const lines = rows.map(({ what, figure, against, unit, target, most }) => {
    const ratio = figure / against;
    const isMet = most === undefined ? ratio <= target : figure <= most;
    const isAimed = most !== undefined || target !== undefined;
    return [
      what,
      `${number(figure)} ${unit}`,
      `${number(against)} ${unit}`,
      ratio.toFixed(2),
      isAimed ? (most === undefined ? `≤ ${target} ×` : `≤ ${most} ${unit}`) : '–',
      isAimed ? (isMet ? 'yes' : 'NO') : '–',
    ];
  });
  const heads = ['', 'figure', 'against', 'ratio', 'target', 'met'];
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    [
      `${availableParallelism()} cores, ${memory} GB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
      `Growth is from ${few.toLocaleString('en')} to ${many.toLocaleString('en')} tenants; everything else is at ${many.toLocaleString('en')}. Medians.`,
      '',
      ...[heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
    ].join('\n'),
  );
}

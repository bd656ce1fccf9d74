import { createHash } from 'node:crypto';

export const recordColumns = ['phone', 'first', 'last', 'city', 'account', 'due'];

const firstNames = ['Ann', 'Bo', 'Cecilia', 'David', 'Elsa', 'Fredrik', 'Greta', 'Henrik'];
const lastNames = ['Lee', 'Andersson', 'Berg', 'Dahl', 'Ek', 'Falk', 'Gran', 'Holm'];
const cities = ['Stockholm', 'Göteborg', 'Malmö', 'Solna', 'Hamburg', 'Oslo'];
const chunkSize = 256 * 1024;

/** The records of a calling list as chunks of NDJSON; the same in every run. */
export function* ndjsonLines(count, isRandom = false) {
  yield* inChunks(isRandom ? randomRecords(count) : records(count), (values) => JSON.stringify(values));
}

/** The same as chunks of CSV, each with its position in front. */
export function* csvLines(count) {
  let position = 0;
  yield Buffer.from(`position,${recordColumns.join(',')}\n`);
  yield* inChunks(records(count), (values) => {
    position += 1;
    return `${position},${values.join(',')}`;
  });
}

function* records(count) {
  let seed = 12_345;
  const any = (below) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed % below;
  };
  const two = (value) => String(value + 1).padStart(2, '0');
  for (let at = 0; at < count; at += 1) {
    yield [
      `+46${700_000_000 + any(99_999_999)}`,
      firstNames[any(8)],
      lastNames[any(8)],
      cities[any(6)],
      `ACC-${100_000 + any(899_999)}`,
      `2026-${two(any(12))}-${two(any(28))}`,
    ];
  }
}

/** Records of about a kilobyte of random text, each another piece of the same megabyte. */
function* randomRecords(count) {
  const length = 940;
  const random = randomText(2 ** 20);
  for (let at = 0; at < count; at += 1) {
    const from = (at * 7919) % (random.length - length);
    const text = random.slice(from, from + length);
    yield [`+46${700_000_000 + at}`, 'Ann', 'Lee', 'Oslo', text, '2026-01-01'];
  }
}

function randomText(length) {
  let block = Buffer.from('tenantry');
  let text = '';
  while (text.length < length) {
    block = createHash('sha512').update(block).digest();
    text += block.toString('base64');
  }
  return text;
}

function* inChunks(rows, write) {
  let text = '';
  for (const row of rows) {
    text += `${write(row)}\n`;
    if (text.length < chunkSize) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

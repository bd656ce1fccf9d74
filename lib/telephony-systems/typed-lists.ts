import type { TelephonySystemDraft } from './model';

/** What people type into one box: items on lines of their own or with commas, blanks around them ignored. */
function readItems(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The most servers that one range may stand for. */
const longestRange = 500;

/** The same for server numbers, where `1-4` stands for all four. What is no number stays text, to be complained about. */
export function readServers(text: string): (number | string)[] {
  return readItems(text).flatMap((item): (number | string)[] => {
    const range = /^(\d{1,6})\s*[-–]\s*(\d{1,6})$/.exec(item);
    const [first, last] = [Number(range?.[1]), Number(range?.[2])];
    if (range && first <= last && last - first < longestRange)
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    return /^\d{1,6}$/.test(item) ? [Number(item)] : [item];
  });
}

/** `[1, 2, 3, 7]` as `1–3, 7`. */
export function showServers(servers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const server of servers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === server - 1) run[1] = server;
    else runs.push([server, server]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** The texts of a form. */
export interface TypedSystem {
  name: string;
  servers: string;
  domains: string;
  featureLevels: string;
}

export const emptySystem: TypedSystem = { name: '', servers: '', domains: '', featureLevels: '' };

export function writeTyped({ name, servers, domains, featureLevels }: TelephonySystemDraft): TypedSystem {
  return {
    name,
    servers: showServers(servers),
    domains: domains.join('\n'),
    featureLevels: featureLevels.join('\n'),
  };
}

/** The texts as a draft; the command says what is wrong with it. */
export function readTyped(typed: Partial<Record<keyof TypedSystem, unknown>>) {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    name: text(typed.name),
    servers: readServers(text(typed.servers)),
    domains: readItems(text(typed.domains)),
    featureLevels: readItems(text(typed.featureLevels)),
  };
}

import type { Trunk } from '@/lib/trunks/model';

/** The texts of the form of a trunk. Its password is none of them: it is written and never shown. */
export interface TrunkTexts {
  name: string;
  domain: string;
  carrier: string;
  prefixes: string;
  registration: string;
  registrationNumber: string;
  registrationUser: string;
}

export const emptyTrunk: TrunkTexts = {
  name: '',
  domain: '',
  carrier: '',
  prefixes: '',
  registration: 'none',
  registrationNumber: '',
  registrationUser: '',
};

export function writeTrunk({ name, domain, carrier, prefixes, registration }: Trunk): TrunkTexts {
  return {
    name,
    domain,
    carrier: carrier ?? '',
    prefixes: prefixes.map(({ prefix, cost }) => (cost === 0 ? prefix : `${prefix} ${cost}`)).join('\n'),
    registration: registration ? 'outward' : 'none',
    registrationNumber: registration?.number ?? '',
    registrationUser: registration?.user ?? '',
  };
}

/** The members that a command takes; `password` as it was typed, where nothing keeps the one there is. */
export function readTrunk(posted: Record<string, unknown>) {
  const text = (name: string) => (typeof posted[name] === 'string' ? posted[name].trim() : '');
  return {
    name: text('name'),
    domain: text('domain'),
    carrier: text('carrier'),
    prefixes: readPrefixes(text('prefixes')),
    registration:
      text('registration') === 'outward'
        ? {
            number: text('registrationNumber'),
            user: text('registrationUser'),
            ...readPassword(posted),
          }
        : null,
  };
}

/** Nothing typed keeps what is there; a box clears it. */
export function readPassword({ password, clearPassword }: Record<string, unknown>) {
  if (clearPassword === 'on') return { password: null };
  return typeof password === 'string' && password !== '' ? { password } : {};
}

/** One a line: the prefix, and its cost where it has one. What is no number stays text, to be complained about. */
function readPrefixes(text: string) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [prefix = '', cost, ...more] = line.split(/[\s,;]+/);
      if (more.length > 0) return { prefix: line, cost: 0 };
      return { prefix, cost: cost === undefined ? 0 : /^\d{1,9}$/.test(cost) ? Number(cost) : cost };
    });
}

/** Where an issue of a member stands in the form. */
export const trunkFields = {
  name: 'name',
  domain: 'domain',
  carrier: 'carrier',
  prefixes: 'prefixes',
  'registration.number': 'registrationNumber',
  'registration.user': 'registrationUser',
  'registration.password': 'password',
  registration: 'registration',
} as const;

import type { LimitName } from './model';

const words: Record<LimitName, readonly [one: string, many: string]> = {
  tenants: ['tenant', 'tenants'],
  directoryNumbers: ['directory number', 'directory numbers'],
  accessNumbers: ['access number', 'access numbers'],
  licences: ['licence', 'licences'],
};

/** `1 tenant`, `250 access numbers`. */
export function sayAmount(name: LimitName, amount: number): string {
  return `${amount} ${words[name][amount === 1 ? 0 : 1]}`;
}

export function limitWords(name: LimitName): string {
  return words[name][1];
}

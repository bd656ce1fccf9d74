import { invalid, notFound, Problem } from '@/lib/problem';
import { nameKey } from '@/lib/tenants/keys';
import type { Call } from './endpoint';
import { joinAddress, readObject } from './read-request';

/** 200 with nothing: the pages of these methods show no body, and what could be shown holds secrets. */
export function done(): Response {
  return new Response(null, { status: 200 });
}

/** What is to be made: the body, and the name that the address says. */
export async function readNamed({ request, params: { name = '' } }: Call) {
  return joinAddress(await readObject(request), { name });
}

/** Which one an address names, in whatever letter case. */
export function getNamed<Item extends { name: string }>(all: Item[], name: string, noun: string): Item {
  const found = all.find((item) => nameKey(item.name) === nameKey(name));
  if (!found) throw notFound(noun);
  return found;
}

/** Of the methods that make something, 400 is the only documented answer to a name that is taken. */
export async function takenNameIsInvalid<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem && error.code === 'name-taken') throw invalid(error.issues);
    throw error;
  }
}

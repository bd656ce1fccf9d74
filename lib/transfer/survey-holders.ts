import type { CommandContext } from '../context';
import type { TelephonySystem } from '../telephony-systems/model';
import { deriveUrl, nameKey } from '../tenants/keys';
import { type Wanted } from './wanted-tenant';

export interface Holder {
  id: string;
  name: string;
}

/** Who has the names and numbers of which a cluster has each only once. */
export interface SurveyedHolders {
  /** Whose each url is that was asked about; likewise names, by their keys, and customer numbers. */
  urls: ReadonlyMap<string, Holder>;
  names: ReadonlyMap<string, Holder>;
  customerNumbers: ReadonlyMap<string, Holder>;
  /** A value that nobody has, where the wanted one is taken. */
  free: { url: string | null; name: string | null; customerNumber: string | null };
}

interface Asked {
  id: string;
  wanted: Wanted;
  system: TelephonySystem | undefined;
}

/** Who has the url, the name and the customer number, archived or chosen, and what would be free instead. */
export async function surveyHolders(
  { tenants, telephonySystems }: CommandContext['stores'],
  { id, wanted, system }: Asked,
): Promise<SurveyedHolders> {
  const [urls, names, customerNumbers] = [
    new Map<string, Holder>(),
    new Map<string, Holder>(),
    new Map<string, Holder>(),
  ];
  const whose = async (question: Parameters<typeof tenants.findHolders>[0]) =>
    (await tenants.findHolders({ ...question, exceptId: id }))[0];
  for (const url of valuesOf(wanted.url)) note(urls, url, await whose({ url }));
  for (const name of valuesOf(wanted.name))
    note(names, nameKey(name), await whose({ nameKey: nameKey(name) }));
  if (wanted.customerNumber && system)
    for (const number of valuesOf(wanted.customerNumber)) {
      const customer = { systemId: system.id, customerNumber: Number(number) };
      note(customerNumbers, number, await whose({ customer }));
    }
  const isTaken = {
    url: urls.has(wanted.url.archived),
    name: names.has(nameKey(wanted.name.archived)),
    customerNumber: wanted.customerNumber !== null && customerNumbers.has(wanted.customerNumber.archived),
  };
  const freeNumber =
    isTaken.customerNumber && system ? await telephonySystems.findFreeCustomerNumber(system.id) : null;
  return {
    urls,
    names,
    customerNumbers,
    free: {
      url: isTaken.url
        ? await firstFree(
            (at) => deriveUrl(`${wanted.url.archived}-${at}`),
            async (url) => !(await whose({ url })),
          )
        : null,
      name: isTaken.name
        ? await firstFree(
            (at) => `${wanted.name.archived} ${at}`,
            async (name) => !(await whose({ nameKey: nameKey(name) })),
          )
        : null,
      customerNumber: freeNumber === null ? null : String(freeNumber),
    },
  };
}

function valuesOf({ archived, chosen }: { archived: string; chosen: string | null }): string[] {
  return chosen === null || chosen === archived ? [archived] : [archived, chosen];
}

function note(map: Map<string, Holder>, key: string, holder: Holder | undefined): void {
  if (holder) map.set(key, { id: holder.id, name: holder.name });
}

async function firstFree(
  candidate: (at: number) => string,
  isFree: (value: string) => Promise<boolean>,
): Promise<string> {
  for (let at = 2; ; at += 1) if (await isFree(candidate(at))) return candidate(at);
}

import type { BlockPage } from '@/lib/access-numbers/store';
import { eachNumber, listOwnBlocks, type OwnNumber } from '@/lib/dialects/bright-pattern/own-numbers';
import { requirePermission } from '@/lib/permissions';
import { requireNoParameters } from './bright-pattern-tenants';
import type { Call } from './endpoint';
import { jsonWriter } from './export-writers';
import { streamExport } from './stream-export';

/** Written at once; a block may hold millions of numbers. */
const numbersAtOnce = 500;

/** Every number of the caller's own tenant as one array, made while it is taken; what is wrong shows before it begins. */
export async function streamOwnNumbers(call: Call): Promise<Response> {
  requirePermission(call.context.actor, listOwnBlocks.name);
  requireNoParameters(call);
  const first = await call.ask(listOwnBlocks, {});
  const writer = jsonWriter<OwnNumber>();
  const body = streamExport(writer, listPortions(call, first), (portion) => portion);
  return new Response(body, { headers: { 'content-type': writer.type } });
}

async function* listPortions(call: Call, first: BlockPage): AsyncGenerator<OwnNumber[]> {
  let portion: OwnNumber[] = [];
  for (let page = first; ; page = await call.ask(listOwnBlocks, { after: page.next })) {
    for (const block of page.items) {
      for (const number of eachNumber(block)) {
        portion.push(number);
        if (portion.length < numbersAtOnce) continue;
        yield portion;
        portion = [];
      }
    }
    if (page.next === null) break;
  }
  if (portion.length > 0) yield portion;
}

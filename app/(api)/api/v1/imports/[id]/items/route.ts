import { csvWriter } from '@/app/_server/export-writers';
import { json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { streamExport } from '@/app/_server/stream-export';
import type { Context } from '@/lib/context';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';
import { ask } from '@/lib/query';
import {
  getImport,
  ImportItemsRequest,
  listImportItems,
  type PlanItemPage,
} from '@/lib/transfer/read-imports';

export const dynamic = 'force-dynamic';

const columns = ['position', 'kind', 'what', 'verdict', 'reason', 'holder', 'conflict', 'choice', 'value'];

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ context, url, params: { id = '' } }) => {
    requirePermission(context.actor, 'import.get');
    const { format, ...wanted } = readAddress(url);
    parseInput(ImportItemsRequest, { ...wanted, format });
    if (format !== 'csv') return json(await ask(context, listImportItems, { ...wanted, id }));
    await ask(context, getImport, { id });
    const writer = csvWriter(columns);
    const body = streamExport(writer, readPages(context, { ...wanted, id }), ({ items }: PlanItemPage) =>
      items.map(({ position, kind, what, verdict, reason, holder, conflict, choice, value }) => ({
        position,
        kind,
        what,
        verdict,
        reason,
        holder: holder?.name ?? null,
        conflict,
        choice,
        value,
      })),
    );
    const headers = {
      'content-type': writer.type,
      'content-disposition': `attachment; filename="import-${id}.csv"`,
    };
    return new Response(body, { headers });
  },
});

/** The whole of what was asked for, whatever page. */
async function* readPages(
  context: Context,
  { limit: _limit, ...wanted }: Record<string, string> & { id: string },
): AsyncGenerator<PlanItemPage> {
  for (let after: string | undefined; ; ) {
    const page = await ask(context, listImportItems, { ...wanted, limit: 200, after } as never);
    yield page;
    if (page.next === null) return;
    after = page.next;
  }
}

import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { readScope } from '@/app/_server/scope';
import { stateNames } from '@/components/access-numbers/names';
import { digitsOf, type PaletteItem } from '@/components/frame/palette-items';
import { hostOf } from '@/components/moves/move-words';
import { ownersHref } from '@/components/number-spaces/map-address';
import { listBlocks } from '@/lib/access-numbers/read-blocks';
import type { Context } from '@/lib/context';
import { showRange } from '@/lib/numbering/show-numbers';
import { ask } from '@/lib/query';
import { listTenants } from '@/lib/tenants/list-tenants';

/**
 * What the palette finds beyond its fixed items: tenants by anything they are called or by a number they hold, blocks of
 * access numbers by their digits, and the history of a number.
 */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    const context = await consoleContext();
    const { items } = await ask(context, listTenants, { q, limit: 8 });
    const tenants = items.map(
      ({ id, name, number, telephony }): PaletteItem => ({
        label: name,
        href: `/tenants/${id}`,
        group: 'Tenants',
        hint: telephony?.acronym ?? telephony?.directoryNumbers[0]?.directoryNumbers ?? String(number),
      }),
    );
    return [
      ...(readScope(request.headers) ? [] : whoHad(q)),
      ...tenants,
      ...(await findMoved(context, q)),
      ...(await findBlocks(context, q)),
    ];
  });
}

function whoHad(text: string): PaletteItem[] {
  const digits = digitsOf(text);
  return digits ? [{ label: `Who had ${digits}?`, href: ownersHref(digits), group: 'Numbers' }] : [];
}

/** Tenants that are no longer here: their pages say where they went. */
async function findMoved(context: Context, q: string): Promise<PaletteItem[]> {
  const { items } = await ask(context, listTenants, { q, deleted: true, limit: 8 });
  return items.flatMap(({ id, name, movedTo }) =>
    movedTo === null
      ? []
      : [{ label: name, href: `/tenants/${id}`, group: 'Tenants', hint: `moved to ${hostOf(movedTo)}` }],
  );
}

/** Only for digits: by a tenant's name one finds the tenant. */
async function findBlocks(context: Context, text: string): Promise<PaletteItem[]> {
  const digits = digitsOf(text);
  if (digits === undefined) return [];
  const { items } = await ask(context, listBlocks, { q: digits, limit: 4 });
  return items.map(({ id, number, last, tenant, state }) => ({
    label: showRange({ first: number, last }),
    href: `/numbers/${id}`,
    group: 'Access numbers',
    hint: tenant?.name ?? stateNames[state].toLowerCase(),
    keywords: digits,
  }));
}

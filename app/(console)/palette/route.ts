import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import type { PaletteItem } from '@/components/frame/palette-items';
import { ask } from '@/lib/query';
import { listTenants } from '@/lib/tenants/list-tenants';

/** What the palette finds beyond its fixed items: tenants by anything they are called, or by a number they hold. */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    const { items } = await ask(await consoleContext(), listTenants, { q, limit: 8 });
    return items.map(
      ({ id, name, number, telephony }): PaletteItem => ({
        label: name,
        href: `/tenants/${id}`,
        group: 'Tenants',
        hint: telephony?.acronym ?? telephony?.directoryNumbers[0]?.directoryNumbers ?? String(number),
      }),
    );
  });
}

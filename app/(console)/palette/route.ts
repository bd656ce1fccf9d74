import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { digitsOf, type PaletteItem } from '@/components/frame/palette-items';
import { ownersHref } from '@/components/number-spaces/map-address';
import { ask } from '@/lib/query';
import { listTenants } from '@/lib/tenants/list-tenants';

/**
 * What the palette finds beyond its fixed items: tenants by anything they are called or by a number they hold,
 * and the history of a number. */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    const { items } = await ask(await consoleContext(), listTenants, { q, limit: 8 });
    const tenants = items.map(
      ({ id, name, number, telephony }): PaletteItem => ({
        label: name,
        href: `/tenants/${id}`,
        group: 'Tenants',
        hint: telephony?.acronym ?? telephony?.directoryNumbers[0]?.directoryNumbers ?? String(number),
      }),
    );
    return [...whoHad(q), ...tenants];
  });
}

function whoHad(text: string): PaletteItem[] {
  const digits = digitsOf(text);
  return digits ? [{ label: `Who had ${digits}?`, href: ownersHref(digits), group: 'Numbers' }] : [];
}

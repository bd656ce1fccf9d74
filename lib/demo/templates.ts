import type { CommandContext } from '../command';
import type { Issue } from '../problem';
import { addTemplateVersion, createTemplate, deleteTemplate } from '../templates/save-template';
import { act } from './act';
import type { DemoMark } from './mark';
import { type Scene, staged } from './scene';

/** A template of the demo provider, the tenant that it is taken from, and when. */
interface DemoTemplate {
  name: string;
  description: string;
  from: string;
  versions: { daysAgo: number; note: string }[];
  /** Tenants that were made from it, and which version they follow. */
  made: { tenant: string; daysAgo: number; version: number }[];
}

const demoTemplates: DemoTemplate[] = [
  {
    name: 'Office, Oslo',
    description: 'An office with a reception and a hundred direct numbers, billed by invoice.',
    from: 'Fjellhaug Eiendom',
    versions: [
      { daysAgo: 118, note: 'Taken from Fjellhaug, who were first' },
      { daysAgo: 60, note: 'Dates as they are written in Norway' },
    ],
    made: [
      { tenant: 'Aker Verft Service', daysAgo: 115, version: 1 },
      { tenant: 'Bislett Forlag', daysAgo: 98, version: 1 },
    ],
  },
  {
    name: 'Workshop, Västra Götaland',
    description: 'Few people, many telephones on the floor, numbers out of Borås.',
    from: 'Borås Textil',
    versions: [{ daysAgo: 78, note: '' }],
    made: [{ tenant: 'Hisingen Mekano', daysAgo: 73, version: 1 }],
  },
];

interface Made {
  templateIds: string[];
  idOf: (tenant: string) => string | undefined;
}

/** What has happened to templates. */
export function templatePlot({ templateIds, idOf }: Made): Scene[] {
  return demoTemplates.flatMap(({ name, description, from, versions, made }) => {
    let id = '';
    const taken = versions.map(
      ({ daysAgo, note }, at): Scene => ({
        daysAgo,
        async run(context, instant) {
          const source = { tenantId: idOf(from) ?? '', note };
          const how = { at: instant, reason: staged(note === '' ? undefined : note) };
          if (at > 0) {
            await act(context, { command: addTemplateVersion, input: { id, ...source }, ...how });
            return;
          }
          const input = { name, description, ...source };
          ({ id } = await act(context, { command: createTemplate, input, ...how }));
          templateIds.push(id);
        },
      }),
    );
    return [...taken, ...made.map((use) => useScene(() => id, use, idOf))];
  });
}

/** The tenant is made by a scene of its own; here it is only known where it came from. */
function useScene(
  templateId: () => string,
  { tenant, daysAgo, version }: DemoTemplate['made'][number],
  idOf: Made['idOf'],
): Scene {
  return {
    daysAgo,
    async run({ stores }, usedAt) {
      await stores.templates.saveUse({
        tenantId: idOf(tenant) ?? '',
        templateId: templateId(),
        templateVersion: version,
        usedAt,
        updatedAt: usedAt,
      });
    },
  };
}

/** Templates of your own that have the name of one of the demo set. */
export async function findTemplateClashes({ stores }: CommandContext): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const { name } of demoTemplates) {
    if (await stores.templates.findByName(name))
      issues.push({
        path: '',
        code: 'name-taken',
        message: `The demo set has a template ${name}, and you have one of that name. Rename yours first.`,
      });
  }
  return issues;
}

/** Templates that were deleted since are gone already. */
export async function removeTemplates(
  context: CommandContext,
  { templateIds }: DemoMark,
  reason: string,
): Promise<void> {
  for (const id of templateIds)
    if (await context.stores.templates.find(id))
      await act(context, { command: deleteTemplate, input: { id }, at: context.now, reason });
}

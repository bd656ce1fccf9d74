import * as z from 'zod';
import { nameActor } from '../audit/record-entry';
import { type CommandContext, command } from '../command';
import { ExpectedVersion } from '../expected-version';
import { TemplateDescription, TemplateName, VersionNote } from './draft';
import { findTemplate, requireFreeName } from './find-template';
import type { Template, TemplateContent, TemplateVersion } from './model';
import { takeContent } from './take-content';

/** Of what a version is made: exactly one of them. */
const origin = {
  tenantId: z
    .string({ error: 'The tenant is named by its id.' })
    .optional()
    .meta({ description: 'A tenant as it is now.' }),
  importId: z
    .string({ error: 'The archive is named by the id of its import.' })
    .optional()
    .meta({ description: 'An archive that was sent as an import, applied or not.' }),
};

const oneOrigin = {
  check: ({ tenantId, importId }: { tenantId?: string | undefined; importId?: string | undefined }) =>
    (tenantId === undefined) !== (importId === undefined),
  message: { path: ['tenantId'], error: 'Choose a tenant, or an archive.' },
};

/** An archive that is sent once more is another import; a repeated request is known by everything else. */
const newWithEachAttempt = 'importId';

export const NewTemplate = z.strictObject({
  name: TemplateName,
  description: TemplateDescription,
  note: VersionNote,
  ...origin,
});

/** Makes a template with its first version. */
export const createTemplate = command({
  name: 'template.create',
  input: NewTemplate.refine(oneOrigin.check, oneOrigin.message),
  secrets: [newWithEachAttempt],
  async run(context, { name, description, note, ...source }): Promise<Saved> {
    await requireFreeName(context.stores, name);
    const taken = await takeContent(context, source);
    const { newId, now, stores } = context;
    const template: Template = {
      id: newId(),
      name,
      description,
      latest: 1,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    const version = newVersion(context, template, { note, ...taken });
    await stores.templates.insert(template);
    await stores.templates.insertVersion(version, taken.content);
    return {
      result: { ...template, newest: version },
      audit: { ...subjectOf(template), after: { ...template, newest: version } },
    };
  },
});

export const NewTemplateVersion = z.strictObject({
  id: z.string(),
  note: VersionNote,
  expectedVersion: ExpectedVersion,
  ...origin,
});

/** Adds a version; tenants that were made from earlier ones stay as they are until they are brought up. */
export const addTemplateVersion = command({
  name: 'template.add-version',
  input: NewTemplateVersion.refine(oneOrigin.check, oneOrigin.message),
  secrets: [newWithEachAttempt],
  async run(context, { id, note, expectedVersion, ...source }): Promise<Saved> {
    const { stores, now } = context;
    const before = await findTemplate(stores, id, expectedVersion);
    const taken = await takeContent(context, source);
    const after = { ...before, latest: before.latest + 1, updatedAt: now, version: before.version + 1 };
    const version = newVersion(context, after, { note, ...taken });
    await stores.templates.save(after);
    await stores.templates.insertVersion(version, taken.content);
    return {
      result: { ...after, newest: version },
      audit: { ...subjectOf(after), before, after: { ...after, newest: version } },
    };
  },
});

export const TemplateChange = z.strictObject({
  name: TemplateName.optional(),
  description: TemplateDescription.optional(),
});

/** Another name or description; versions stay as they are. */
export const updateTemplate = command({
  name: 'template.update',
  input: TemplateChange.extend({ id: z.string(), expectedVersion: ExpectedVersion }),
  async run({ stores, now }, { id, name, description, expectedVersion }) {
    const before = await findTemplate(stores, id, expectedVersion);
    const wanted = {
      ...before,
      name: name ?? before.name,
      description: description ?? before.description,
    };
    if (wanted.name === before.name && wanted.description === before.description)
      return { result: before, audit: null };
    await requireFreeName(stores, wanted.name, id);
    const after: Template = { ...wanted, updatedAt: now, version: before.version + 1 };
    await stores.templates.save(after);
    return { result: after, audit: { ...subjectOf(after), before, after } };
  },
});

/** Removes it with all its versions; the tenants that were made from it stay as they are. */
export const deleteTemplate = command({
  name: 'template.delete',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion }),
  async run({ stores }, { id, expectedVersion }) {
    const before = await findTemplate(stores, id, expectedVersion);
    await stores.templates.remove(id);
    return { result: before, audit: { ...subjectOf(before), before } };
  },
});

interface Saved {
  result: Template & { newest: TemplateVersion };
  audit: ReturnType<typeof subjectOf> & { before?: Template; after: Template & { newest: TemplateVersion } };
}

function subjectOf({ id, name }: Template) {
  return { entity: 'template', id, label: name } as const;
}

function newVersion(
  { actor, now }: CommandContext,
  { id, latest }: Template,
  {
    content: { manifest, tenant },
    ...given
  }: { content: TemplateContent } & Pick<TemplateVersion, 'note' | 'source' | 'fileName'>,
): TemplateVersion {
  const { actorId, actorName } = nameActor(actor);
  return {
    templateId: id,
    number: latest,
    sourceTenantId: tenant.id,
    sourceName: tenant.name,
    databaseVersion: manifest.databaseVersion,
    platformVersion: manifest.platformVersion,
    asOf: manifest.asOf,
    createdById: actorId,
    createdByName: actorName,
    createdAt: now,
    ...given,
  };
}

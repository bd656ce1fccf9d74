import { requireExpectedVersion } from '../expected-version';
import { conflict, notFound } from '../problem';
import type { Stores } from '../stores';
import type { Template, TemplateContent, TemplateVersion } from './model';

/** Throws `not-found`, and `stale` when somebody saved it since. */
export async function findTemplate(
  { templates }: Pick<Stores, 'templates'>,
  id: string,
  expectedVersion?: number,
): Promise<Template> {
  const template = await templates.find(id);
  if (!template) throw notFound('template');
  requireExpectedVersion(template.name, template, expectedVersion);
  return template;
}

export interface ChosenVersion {
  template: Template;
  version: TemplateVersion & { content: TemplateContent };
}

/** A version with what it holds, the newest unless another is asked for; throws `not-found`. */
export async function findChosen(
  { templates }: Pick<Stores, 'templates'>,
  { templateId, version: number }: { templateId: string; version?: number | undefined },
): Promise<ChosenVersion> {
  const template = await findTemplate({ templates }, templateId);
  const version = await templates.findVersion(templateId, number ?? template.latest);
  if (!version) throw notFound('version of the template');
  return { template, version };
}

/** Throws `conflict` when another template has the name. */
export async function requireFreeName(
  { templates }: Pick<Stores, 'templates'>,
  name: string,
  exceptId?: string,
): Promise<void> {
  const other = await templates.findByName(name);
  if (!other || other.id === exceptId) return;
  const message = `There is already a template named ${other.name}. Add a version to that one, or choose another name.`;
  throw conflict([{ path: 'name', code: 'name-taken', message }]);
}

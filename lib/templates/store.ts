import type { Template, TemplateContent, TemplateUse, TemplateVersion } from './model';

/** A template as it stands in the list. */
export interface ListedTemplate extends Template {
  newest: TemplateVersion;
  /** Tenants outside the bin that were made from it. */
  tenants: number;
  /** Of those, made from an older version than the newest. */
  behind: number;
}

/** A tenant that was made from a template. */
interface MadeTenant extends TemplateUse {
  name: string;
  url: string;
  active: boolean;
}

export interface TemplateStore {
  find(id: string): Promise<Template | undefined>;
  findByName(name: string): Promise<Template | undefined>;
  /** Newest change first; `q` is part of the name. */
  list(
    filter: { q?: string },
    page: { limit: number; after?: string; before?: string },
  ): Promise<{ items: ListedTemplate[]; next: string | null; previous: string | null }>;
  count(filter: { q?: string }): Promise<number>;
  insert(template: Template): Promise<void>;
  save(template: Template): Promise<void>;
  remove(id: string): Promise<void>;
  /** Newest first. */
  listVersions(templateId: string): Promise<TemplateVersion[]>;
  findVersion(
    templateId: string,
    number: number,
  ): Promise<(TemplateVersion & { content: TemplateContent }) | undefined>;
  insertVersion(version: TemplateVersion, content: TemplateContent): Promise<void>;
  /** Live tenants that were made from it; of those, made from an older version than the newest. */
  countUses(templateId: string, latest: number): Promise<{ tenants: number; behind: number }>;
  findUse(tenantId: string): Promise<TemplateUse | undefined>;
  /** Replaces an earlier one of the same tenant. */
  saveUse(use: TemplateUse): Promise<void>;
  /** By name, outside the bin; with `olderThan` only those made from an older version than that. */
  listUses(
    templateId: string,
    filter: { olderThan?: number },
    page: { limit: number; after?: string; before?: string },
  ): Promise<{ items: MadeTenant[]; next: string | null; previous: string | null }>;
}

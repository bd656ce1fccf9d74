import * as z from 'zod';
import {
  BringUpPlanAnswer,
  DriftAnswer,
  MadeFromTemplateAnswer,
  MadeTenantPageAnswer,
  SavedTemplateAnswer,
  TemplateAnswer,
  TemplateDetailAnswer,
  TemplatePageAnswer,
  TemplatePlanAnswer,
} from '../templates/answers';
import { BringUpRequest } from '../templates/bring-up';
import { TemplateRequest } from '../templates/create-from-template';
import { BringUpParts } from '../templates/drift';
import { TemplatePlanInput } from '../templates/plan-from-template';
import { MadeTenantsInput, TemplateListInput, TemplateVersionRequest } from '../templates/read-templates';
import { NewTemplate, NewTemplateVersion, TemplateChange } from '../templates/save-template';
import { TenantAnswer } from '../tenants/answers';
import { Id, operation } from './operation';

const group = 'templates';
const instead = { schema: z.string().meta({ format: 'binary' }), type: 'application/zip' };
const ofArchive =
  'Or send an archive as application/zip, with the other members and `fileName` in the address. It has to be of the same database version.';
const archiveWords = z.strictObject({
  fileName: z.string().optional().meta({ description: 'With an archive: as its sender calls it.' }),
  name: z.string().optional().meta({ description: 'With an archive.' }),
  description: z.string().optional().meta({ description: 'With an archive.' }),
  note: z.string().optional().meta({ description: 'With an archive.' }),
});
const OfTenant = z.strictObject({ id: z.string(), tenantId: z.string() });

export const templatePaths = {
  '/templates': {
    get: operation('get', {
      id: 'listTemplates',
      group,
      summary: 'List templates',
      query: TemplateListInput,
      success: { status: 200, description: 'One page, newest change first.', schema: TemplatePageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createTemplate',
      group,
      summary: 'Make a template from a tenant or an archive',
      description: ofArchive,
      query: archiveWords,
      body: { schema: NewTemplate, instead },
      success: {
        status: 201,
        description: 'The template with its first version.',
        schema: SavedTemplateAnswer,
      },
      refusals: [404],
      conditions: ['etag'],
    }),
  },
  '/templates/{id}': {
    get: operation('get', {
      id: 'getTemplate',
      group,
      summary: 'Read a template: its versions, placeholder numbers and parameters',
      path: Id,
      query: TemplateVersionRequest,
      success: { status: 200, description: 'The template.', schema: TemplateDetailAnswer },
      refusals: [404, 422],
      conditions: ['etag'],
    }),
    patch: operation('patch', {
      id: 'updateTemplate',
      group,
      summary: 'Call a template otherwise',
      path: Id,
      body: { schema: TemplateChange },
      success: { status: 200, description: 'The template.', schema: TemplateAnswer },
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'deleteTemplate',
      group,
      summary: 'Delete a template with all its versions',
      description: 'Tenants that were made from it stay as they are.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      refusals: [404],
      conditions: ['if-match'],
    }),
  },
  '/templates/{id}/versions': {
    post: operation('post', {
      id: 'addTemplateVersion',
      group,
      summary: 'Add a version from a tenant or an archive',
      description: ofArchive,
      path: Id,
      query: archiveWords.pick({ fileName: true, note: true }),
      body: { schema: NewTemplateVersion.omit({ id: true, expectedVersion: true }), instead },
      success: {
        status: 201,
        description: 'The template with its new version.',
        schema: SavedTemplateAnswer,
      },
      refusals: [404],
      conditions: ['etag', 'if-match'],
    }),
  },
  '/templates/{id}/plan': {
    post: operation('post', {
      id: 'planFromTemplate',
      group,
      summary: 'See what a tenant from this template would be',
      description: 'Nothing is changed. What has to be answered otherwise is told with its path.',
      path: Id,
      body: { schema: TemplatePlanInput.omit({ templateId: true }) },
      success: { status: 200, description: 'The plan with its digest.', schema: TemplatePlanAnswer },
      refusals: [404],
    }),
  },
  '/templates/{id}/tenants': {
    get: operation('get', {
      id: 'listMadeTenants',
      group,
      summary: 'List the tenants that were made from a template',
      path: Id,
      query: MadeTenantsInput.omit({ id: true }),
      success: { status: 200, description: 'One page, by name.', schema: MadeTenantPageAnswer },
      refusals: [400, 404, 422],
    }),
    post: operation('post', {
      id: 'createFromTemplate',
      group,
      summary: 'Make a tenant from a template',
      description:
        'All or nothing. The tenant is inactive, and its first administrator is invited by mail. With `planDigest` only exactly the plan that was looked at is applied. 503 when an import runs for longer than lockTimeout seconds.',
      path: Id,
      body: { schema: TemplateRequest.omit({ templateId: true }) },
      success: {
        status: 201,
        description: 'The tenant, and where its report is.',
        schema: MadeFromTemplateAnswer,
      },
      refusals: [404],
    }),
  },
  '/templates/{id}/tenants/{tenantId}/drift': {
    get: operation('get', {
      id: 'getDrift',
      group,
      summary: 'Compare a tenant with the newest version of its template',
      path: OfTenant,
      success: { status: 200, description: 'Part by part.', schema: DriftAnswer },
      refusals: [404],
    }),
  },
  '/templates/{id}/tenants/{tenantId}/drift/plan': {
    post: operation('post', {
      id: 'planBringUp',
      group,
      summary: 'See what bringing parts of a tenant up would change',
      path: OfTenant,
      body: { schema: BringUpParts },
      success: { status: 200, description: 'The plan with its digest.', schema: BringUpPlanAnswer },
      refusals: [404],
    }),
  },
  '/templates/{id}/tenants/{tenantId}/drift/application': {
    post: operation('post', {
      id: 'bringUp',
      group,
      summary: 'Bring parts of a tenant up to the newest version, exactly as planned',
      path: OfTenant,
      body: { schema: BringUpRequest.omit({ templateId: true, tenantId: true }) },
      success: { status: 200, description: 'The tenant.', schema: TenantAnswer },
      refusals: [404],
      conditions: ['etag'],
    }),
  },
};

export const templateSchemas: Record<string, z.ZodType> = {
  Template: TemplateAnswer,
  TemplateDetail: TemplateDetailAnswer,
  TemplatePlan: TemplatePlanAnswer,
  Drift: DriftAnswer,
};

import * as z from 'zod';
import { Children } from '../partners/decide-children';
import { OverlapsAnswer, RestoredAnswer, TenantAnswer, TenantPageAnswer } from '../tenants/answers';
import { NewTenantDraft } from '../tenants/create-tenant';
import { findOverlaps } from '../tenants/find-overlaps';
import { TenantListInput } from '../tenants/list-tenants';
import { restoreInput } from '../tenants/restore-tenant';
import { TelephonyProfileDraft } from '../tenants/telephony-profile';
import { Id, operation } from './operation';
import { TenantPatch } from './patches';

const group = 'tenants';
const ArchiveBytes = z.string().meta({ format: 'binary' });
const one = { status: 200, description: 'The tenant.', schema: TenantAnswer } as const;

export const tenantPaths = {
  '/tenants': {
    get: operation('get', {
      id: 'listTenants',
      group,
      summary: 'List and search tenants',
      description:
        'A stable order and an opaque cursor: a page deep in the list costs what the first one costs. `q` finds by name, company, url, acronym, customer number, domain, finance ID, or any number inside a range.',
      query: TenantListInput,
      success: { status: 200, description: 'One page of tenants.', schema: TenantPageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createTenant',
      group,
      summary: 'Create a tenant',
      description: 'Only `name` is required; `url` is derived from it. A new tenant is inactive.',
      body: { schema: NewTenantDraft },
      success: { status: 201, description: 'The tenant that was made.', schema: TenantAnswer },
      conditions: ['etag'],
    }),
  },
  '/tenants/{id}': {
    get: operation('get', {
      id: 'getTenant',
      group,
      summary: 'Read a tenant',
      description: 'Also while it lies in the bin; `deletedAt` is set then.',
      path: Id,
      success: one,
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
    patch: operation('patch', {
      id: 'updateTenant',
      group,
      summary: 'Change a tenant',
      description:
        'A JSON merge patch (RFC 7396): absent members stay, null clears, objects are merged, lists are replaced.',
      path: Id,
      body: { schema: TenantPatch, type: 'application/merge-patch+json' },
      success: one,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'deleteTenant',
      group,
      summary: 'Move a tenant to the bin',
      description:
        'For 30 days. Its directory numbers, name, url and customer number become free at once. A partner to which tenants belong goes only when `children` says to which partner they go.',
      path: Id,
      body: { schema: z.strictObject({ children: Children.optional() }), optional: true },
      success: { status: 204, description: 'It lies in the bin.' },
      refusals: [404, 409],
      conditions: ['if-match'],
    }),
  },
  '/tenants/{id}/activation': {
    post: operation('post', {
      id: 'activateTenant',
      group,
      summary: 'Put a tenant into service',
      path: Id,
      success: one,
      refusals: [404],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'deactivateTenant',
      group,
      summary: 'Take a tenant out of service',
      path: Id,
      success: one,
      refusals: [404],
      conditions: ['etag', 'if-match'],
    }),
  },
  '/tenants/{id}/restoration': {
    post: operation('post', {
      id: 'restoreTenant',
      group,
      summary: 'Restore a tenant from the bin',
      description:
        'With those of its numbers that nobody else holds; `lost` names the others. When its name, url or customer number was taken meanwhile, 409 suggests another to send.',
      path: Id,
      body: { schema: restoreInput.omit({ id: true }), optional: true },
      success: { status: 200, description: 'The tenant, and what it lost.', schema: RestoredAnswer },
      refusals: [404],
      conditions: ['etag'],
    }),
  },
  '/tenants/{id}/bin': {
    delete: operation('delete', {
      id: 'purgeTenant',
      group,
      summary: 'Remove a tenant in the bin for good',
      description: 'Its history stays in the audit log.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      refusals: [404, 409],
    }),
  },
  '/tenants/{id}/archive': {
    get: operation('get', {
      id: 'exportTenant',
      group,
      summary: 'Export a tenant as an archive',
      description:
        'A ZIP with the tenant, its access numbers, administrators, calling lists and history, made while it is taken; also of a frozen tenant. The same tenant in the same state gives the same bytes. It holds no secret; its manifest says what must be entered again.',
      path: Id,
      success: {
        status: 200,
        description: 'The archive; its name is in Content-Disposition.',
        schema: ArchiveBytes,
        type: 'application/zip',
      },
      refusals: [404, 409],
    }),
  },
  '/tenants/{id}/telephony': {
    put: operation('put', {
      id: 'replaceTelephony',
      group,
      summary: 'Replace the telephony profile',
      description: 'The whole profile; null removes it.',
      path: Id,
      body: { schema: TelephonyProfileDraft.nullable() },
      success: one,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
  },
};

export const overlapPaths = {
  '/numbering/overlaps': {
    get: operation('get', {
      id: 'findOverlaps',
      group: 'numbering',
      summary: 'Find who holds numbers',
      description:
        'What a form asks while numbers are typed. At most 20 ranges; nothing for an unknown system.',
      query: findOverlaps.input,
      success: { status: 200, description: 'Held ranges.', schema: OverlapsAnswer },
      refusals: [400, 422],
    }),
  },
};

export const tenantSchemas: Record<string, z.ZodType> = { Tenant: TenantAnswer, TenantPatch };
export const tenantDrafts = { TenantDraft: NewTenantDraft, TelephonyProfileDraft };

import * as z from 'zod';
import { PackageApplication } from '../packages/apply-package';
import { ImportAnswer } from '../transfer/answers';
import { Id, operation } from './operation';

const group = 'imports';
const binary = z.string().meta({ format: 'binary' });
const PackageId = z.strictObject({ id: z.string(), importId: z.string() });

const PackageForm = z.strictObject({
  package: binary.meta({ description: 'The ZIP that was exported.' }),
  mapping: binary.optional().meta({
    description:
      'Properties that rewrite the addresses of service endpoints: source=target in every line, UTF-8, the longest source that matches first.',
  }),
});

export const packagePaths = {
  '/tenants/{id}/packages': {
    post: operation('post', {
      id: 'createPackage',
      group,
      summary: 'Send a package for a tenant that is there, and have its plan drawn',
      description:
        'Nothing is changed yet. Each object of the package has its verdict: created, overwriting what is there, kept or left out. The package comes from the same version of Tenantry, or from an earlier update of it.',
      path: Id,
      body: {
        schema: PackageForm,
        type: 'multipart/form-data',
        instead: { schema: binary, type: 'application/zip' },
      },
      success: { status: 201, description: 'The import with its plan.', schema: ImportAnswer },
      refusals: [400, 404, 409, 422],
    }),
  },
  '/tenants/{id}/packages/{importId}': {
    get: operation('get', {
      id: 'getPackage',
      group,
      summary: 'Read the plan of a package, or the report once it was applied',
      path: PackageId,
      success: { status: 200, description: 'The import.', schema: ImportAnswer },
      refusals: [404],
    }),
  },
  '/tenants/{id}/packages/{importId}/application': {
    post: operation('post', {
      id: 'applyPackage',
      group,
      summary: 'Apply the plan with this digest, with choices among its objects',
      description:
        'All or nothing. When the tenant or the cluster changed since, nothing is written: 409 says what changed, and the import has the new plan. 503 when another import runs for longer than lockTimeout seconds.',
      path: PackageId,
      body: { schema: PackageApplication.omit({ id: true, tenantId: true }) },
      success: { status: 200, description: 'The import with its report.', schema: ImportAnswer },
      refusals: [404, 409, 422],
    }),
  },
};

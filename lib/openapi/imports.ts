import * as z from 'zod';
import {
  ImportAnswer,
  ImportLockAnswer,
  ImportPageAnswer,
  ImportSummaryAnswer,
  PlanItemAnswer,
  PlanItemPageAnswer,
} from '../transfer/answers';
import { ImportApplication } from '../transfer/apply-import';
import { ImportChoicesInput } from '../transfer/choose-import';
import { ImportDraft } from '../transfer/create-import';
import { ImportItemsRequest, ImportListInput } from '../transfer/read-imports';
import { Id, operation } from './operation';

const group = 'imports';
const ArchiveBytes = z.string().meta({ format: 'binary' });

export const importPaths = {
  '/imports': {
    get: operation('get', {
      id: 'listImports',
      group,
      summary: 'List the archives that came in',
      query: ImportListInput,
      success: {
        status: 200,
        description: 'One page, newest first, without plans.',
        schema: ImportPageAnswer,
      },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createImport',
      group,
      summary: 'Send an archive and have its plan drawn',
      description:
        'The archive is checked to its end and nothing of the cluster is changed. One that cannot be taken is answered with the state `refused`, the entry and the reason. An import that nobody applies is discarded after a day.',
      query: ImportDraft.omit({ bytes: true }),
      body: { schema: ArchiveBytes, type: 'application/zip' },
      success: { status: 201, description: 'The import with its plan.', schema: ImportAnswer },
    }),
  },
  '/imports/{id}': {
    get: operation('get', {
      id: 'getImport',
      group,
      summary: 'Read an import: its plan, or the report once it was applied',
      path: Id,
      success: { status: 200, description: 'The import.', schema: ImportAnswer },
      refusals: [404],
    }),
    delete: operation('delete', {
      id: 'discardImport',
      group,
      summary: 'Discard an import',
      description: 'A tenant that came of it stays; only the report goes.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      refusals: [404, 409],
    }),
  },
  '/imports/{id}/items': {
    get: operation('get', {
      id: 'listImportItems',
      group,
      summary: 'List the lines of a plan or report',
      path: Id,
      query: ImportItemsRequest,
      success: { status: 200, description: 'One page, in order.', schema: PlanItemPageAnswer },
      refusals: [400, 404, 422],
    }),
  },
  '/imports/{id}/choices': {
    put: operation('put', {
      id: 'chooseForImport',
      group,
      summary: 'Decide about conflicts, and have the plan drawn again',
      description:
        'What was decided before stays; null takes a decision back. Without decisions the plan is only drawn again.',
      path: Id,
      body: { schema: ImportChoicesInput.omit({ id: true }) },
      success: { status: 200, description: 'The import with its new plan.', schema: ImportAnswer },
      refusals: [404, 409],
    }),
  },
  '/imports/{id}/application': {
    post: operation('post', {
      id: 'applyImport',
      group,
      summary: 'Apply exactly the plan with this digest',
      description:
        'All or nothing. When the cluster changed since, nothing is written: 409 says what changed, and the import has the new plan. 503 when another import runs for longer than lockTimeout seconds. A second time it answers what it did.',
      path: Id,
      body: { schema: ImportApplication.omit({ id: true }) },
      success: { status: 200, description: 'The import with its report.', schema: ImportAnswer },
      refusals: [404],
    }),
  },
  '/import-lock': {
    get: operation('get', {
      id: 'getImportLock',
      group,
      summary: 'Read who imports just now',
      description: 'Only one import runs at a time on a cluster.',
      success: { status: 200, description: 'The lock, or null.', schema: ImportLockAnswer },
    }),
  },
};

export const importSchemas: Record<string, z.ZodType> = {
  Import: ImportAnswer,
  ImportSummary: ImportSummaryAnswer,
  PlanItem: PlanItemAnswer,
};

import type * as z from 'zod';
import { AuditEntryAnswer, AuditPageAnswer, VerificationAnswer } from '../audit/answers';
import { AuditListInput } from '../audit/list-entries';
import { RestoredAnswer } from '../tenants/answers';
import { Id, operation } from './operation';

const group = 'audit';

export const auditPaths = {
  '/audit': {
    get: operation('get', {
      id: 'listAuditEntries',
      group,
      summary: 'Read the audit log',
      description: 'Newest first.',
      query: AuditListInput,
      success: { status: 200, description: 'One page of entries.', schema: AuditPageAnswer },
      refusals: [400, 422],
    }),
  },
  '/audit/verification': {
    get: operation('get', {
      id: 'verifyAuditLog',
      group,
      summary: 'Check the hash chain',
      description:
        'Reads the whole log. Each entry is bound to the one before it, so a changed byte breaks the chain.',
      success: { status: 200, description: 'Whether every entry fits.', schema: VerificationAnswer },
    }),
  },
  '/audit/{id}/undo': {
    post: operation('post', {
      id: 'undoChange',
      group,
      summary: 'Undo a change of a tenant',
      description:
        'As a new change, checked like any other. What was changed again since is not overwritten: 409 names the members.',
      path: Id,
      success: { status: 200, description: 'The tenant, and what it lost.', schema: RestoredAnswer },
      refusals: [404],
      conditions: ['etag'],
    }),
  },
};

export const auditSchemas: Record<string, z.ZodType> = { AuditEntry: AuditEntryAnswer };

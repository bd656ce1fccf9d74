import type * as z from 'zod';
import { CallingListAnswer, CallingListPageAnswer, RecordPageAnswer } from '../calling-lists/answers';
import { RecordsFormat, RecordsInput } from '../calling-lists/read-lists';
import { CallingListDraft } from '../calling-lists/save-list';
import { ListText, NewListInput, UploadWishesInput } from '../calling-lists/upload-input';
import { PageInput } from '../page-input';
import { Id, operation } from './operation';

const group = 'calling-lists';
const text =
  'CSV with commas, semicolons or tabs in UTF-8, UTF-16 or Windows-1252, streamed. Every record is taken, or none: issues name the lines that are wrong.';

export const callingListPaths = {
  '/tenants/{id}/calling-lists': {
    get: operation('get', {
      id: 'listCallingLists',
      group,
      summary: 'List the calling lists of a tenant',
      path: Id,
      query: PageInput,
      success: { status: 200, description: 'One page, by name.', schema: CallingListPageAnswer },
      refusals: [400, 404, 422],
    }),
    post: operation('post', {
      id: 'createCallingList',
      group,
      summary: 'Upload a calling list',
      description: `${text} The answer comes when the list is there; the upload is a job, which goes on when the connection ends after the last byte.`,
      path: Id,
      query: NewListInput,
      body: { schema: ListText, type: 'text/csv' },
      success: { status: 201, description: 'The calling list.', schema: CallingListAnswer },
      conditions: ['etag'],
      refusals: [404],
    }),
  },
  '/calling-lists/{id}': {
    get: operation('get', {
      id: 'getCallingList',
      group,
      summary: 'Read a calling list without its records',
      path: Id,
      success: { status: 200, description: 'The calling list.', schema: CallingListAnswer },
      conditions: ['etag', 'if-none-match'],
      refusals: [404],
    }),
    patch: operation('patch', {
      id: 'updateCallingList',
      group,
      summary: 'Rename a calling list',
      path: Id,
      body: { schema: CallingListDraft.partial() },
      success: { status: 200, description: 'The calling list.', schema: CallingListAnswer },
      conditions: ['etag', 'if-match'],
      refusals: [404, 409],
    }),
    delete: operation('delete', {
      id: 'deleteCallingList',
      group,
      summary: 'Delete a calling list with all of its records',
      description: 'The records cannot be brought back.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      conditions: ['if-match'],
      refusals: [404, 409],
    }),
  },
  '/calling-lists/{id}/records': {
    get: operation('get', {
      id: 'listCallingListRecords',
      group,
      summary: 'Read the records of a calling list, or find those with a number',
      description: 'With format=csv, or Accept: text/csv, all of them as one file.',
      path: Id,
      query: RecordsInput.omit({ id: true }).extend(RecordsFormat.shape),
      success: { status: 200, description: 'One page, in the order of the list.', schema: RecordPageAnswer },
      refusals: [400, 404, 422],
    }),
    put: operation('put', {
      id: 'replaceCallingListRecords',
      group,
      summary: 'Give a calling list other records and columns',
      description: text,
      path: Id,
      query: UploadWishesInput,
      body: { schema: ListText, type: 'text/csv' },
      success: { status: 200, description: 'The calling list.', schema: CallingListAnswer },
      conditions: ['etag', 'if-match'],
      refusals: [404, 409],
    }),
  },
};

export const callingListSchemas: Record<string, z.ZodType> = { CallingList: CallingListAnswer };

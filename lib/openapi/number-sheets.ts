import type * as z from 'zod';
import { SheetAnswer, SheetPageAnswer, SheetRowAnswer, SheetRowPageAnswer } from '../number-sheets/answers';
import { Application } from '../number-sheets/apply-sheet';
import { ReadingChange } from '../number-sheets/judge-sheet';
import { SheetRowsInput } from '../number-sheets/read-sheets';
import { SheetText, SheetWishes } from '../number-sheets/stage-sheet';
import { PageInput } from '../page-input';
import { Id, operation } from './operation';

const group = 'number-sheets';

export const numberSheetPaths = {
  '/number-sheets': {
    get: operation('get', {
      id: 'listNumberSheets',
      group,
      summary: 'List your sheets of numbers',
      query: PageInput,
      success: { status: 200, description: 'One page, newest first.', schema: SheetPageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createNumberSheet',
      group,
      summary: 'Send a sheet of numbers and have every row judged',
      description:
        'CSV with commas, semicolons or tabs, up to 50 MB and 200,000 rows. Nothing is written; the sheet is kept for a day.',
      query: SheetWishes,
      body: { schema: SheetText, type: 'text/csv' },
      success: { status: 201, description: 'The sheet, judged.', schema: SheetAnswer },
    }),
  },
  '/number-sheets/{id}': {
    get: operation('get', {
      id: 'getNumberSheet',
      group,
      summary: 'Read a sheet: how it is understood, its counts, its digest',
      path: Id,
      success: { status: 200, description: 'The sheet.', schema: SheetAnswer },
      refusals: [404],
    }),
    delete: operation('delete', {
      id: 'discardNumberSheet',
      group,
      summary: 'Discard a sheet',
      description: 'What it wrote stays.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      refusals: [404],
    }),
  },
  '/number-sheets/{id}/rows': {
    get: operation('get', {
      id: 'listNumberSheetRows',
      group,
      summary: 'List the rows of a sheet with their verdicts and reasons',
      path: Id,
      query: SheetRowsInput.omit({ id: true }),
      success: {
        status: 200,
        description: 'One page, in the order of the sheet.',
        schema: SheetRowPageAnswer,
      },
      refusals: [400, 404, 422],
    }),
  },
  '/number-sheets/{id}/judgement': {
    post: operation('post', {
      id: 'judgeNumberSheet',
      group,
      summary: 'Understand a sheet otherwise and judge it again',
      path: Id,
      body: { schema: ReadingChange.omit({ id: true }) },
      success: { status: 200, description: 'The sheet, judged again.', schema: SheetAnswer },
      refusals: [404],
    }),
  },
  '/number-sheets/{id}/application': {
    post: operation('post', {
      id: 'applyNumberSheet',
      group,
      summary: 'Write the blocks of a sheet',
      description:
        'Exactly what was judged, in one transaction. When the inventory has changed since, nothing is written and the sheet is judged again. A second time changes nothing.',
      path: Id,
      body: { schema: Application.omit({ id: true }) },
      success: { status: 200, description: 'The sheet, applied.', schema: SheetAnswer },
      refusals: [404],
    }),
  },
};

export const numberSheetSchemas: Record<string, z.ZodType> = {
  NumberSheet: SheetAnswer,
  NumberSheetRow: SheetRowAnswer,
};

import * as z from 'zod';

/** What a search asks for, as its address says it (domain.md 4.3); nothing of it is understood yet. */
export const SearchInput = z.strictObject({
  /** Names of fields, separated by commas; `*` and nothing mean all. */
  fieldList: z.string().max(8000, { error: 'The fieldList has at most 8000 characters.' }).optional(),
  filter: z.string().optional(),
  sortBy: z.string().optional(),
  sortOrder: z.string().optional(),
  sortBy2: z.string().optional(),
  sortOrder2: z.string().optional(),
  page: z.string().optional(),
  pageSize: z.string().optional(),
  getTotalRecordCount: z.string().optional(),
});

export type SearchInput = z.input<typeof SearchInput>;

export type SearchParameter = keyof SearchInput;

export const searchParameters = Object.keys(SearchInput.shape) as SearchParameter[];

import * as z from 'zod';
import { Problem } from '../../problem';
import { query } from '../../query';
import type { Field } from './field-model';
import { fields, findField } from './fields';
import { quote } from './filter/model';
import { findNearestField } from './nearest-field';

/** What is known of the fields of a tenant, or of one of them. */
export const findFields = query({
  name: 'tenant.list',
  input: z.strictObject({ field: z.string().optional() }),
  async run(_, { field }): Promise<readonly Field[]> {
    if (field === undefined) return fields;
    const found = findField(field);
    if (found) return [found];
    const nearest = findNearestField(field);
    const hint = nearest ? `Did you mean “${nearest}”?` : 'GET field/tenant lists them.';
    const message = `A tenant has no field ${quote(field)}. ${hint}`;
    throw new Problem({ kind: 'not-found', code: 'unknown-field', message });
  },
});

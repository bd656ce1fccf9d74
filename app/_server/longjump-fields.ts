import { message } from '@/lib/dialects/longjump/answer';
import { fieldElement } from '@/lib/dialects/longjump/field-document';
import { findFields } from '@/lib/dialects/longjump/find-fields';
import type { Call } from './endpoint';
import { platformAnswer } from './longjump';
import { requireOnlyAlt } from './longjump-routes';

/** The metadata of a tenant's fields: of all, or of the one that the address names. */
export async function getFields(call: Call): Promise<Response> {
  const { request, ask, params } = call;
  requireOnlyAlt(call);
  const { fieldName } = params;
  const found = await ask(findFields, fieldName === undefined ? {} : { field: fieldName });
  return platformAnswer(request, [...found.map(fieldElement), message()], { repeated: 'field' });
}

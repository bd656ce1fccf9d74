import { actingPerson } from '../accounts/acting-person';
import { query } from '../query';
import { DraftPlace } from './model';

/** What was typed last into a form and not saved; undefined when there is nothing. */
export const getDraft = query({
  name: 'draft.get',
  input: DraftPlace,
  run: ({ stores, actor }, { kind, entityId = '' }) =>
    stores.drafts.find({ personId: actingPerson(actor).personId, kind, entityId }),
});

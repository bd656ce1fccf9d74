import { actingPerson } from '../accounts/acting-person';
import { command } from '../command';
import { DraftPlace } from './model';

export const discardDraft = command({
  name: 'draft.discard',
  input: DraftPlace,
  async run({ stores, actor }, { kind, entityId = '' }) {
    await stores.drafts.remove({ personId: actingPerson(actor).personId, kind, entityId });
    return { result: undefined, audit: null };
  },
});

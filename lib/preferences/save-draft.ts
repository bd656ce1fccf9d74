import * as z from 'zod';
import { actingPerson } from '../accounts/acting-person';
import { command } from '../command';
import { Problem } from '../problem';
import { DraftPlace } from './model';

const mostCharacters = 256 * 1024;
/** Per person and kind; older ones make room. */
const mostDrafts = 20;

/** Keeps what was typed into a form, whatever it is, in place of what was kept before. */
export const saveDraft = command({
  name: 'draft.save',
  input: DraftPlace.extend({ value: z.json({ error: 'A draft is JSON.' }) }),
  async run({ stores, actor, now }, { kind, entityId = '', value }) {
    if (JSON.stringify(value).length > mostCharacters) throw tooLarge();
    const { personId } = actingPerson(actor);
    await stores.drafts.save({ personId, kind, entityId }, value, now);
    await stores.drafts.keepNewest({ personId, kind, most: mostDrafts });
    return { result: { updatedAt: now }, audit: null };
  },
});

function tooLarge(): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'draft-too-large',
    message: 'This is too much for a draft. Save it instead; what you typed is still here.',
  });
}

import { actingPerson } from '../accounts/acting-person';
import type { Actor } from '../actor';
import { notFound, Problem } from '../problem';
import type { NumberSheet } from './model';
import type { NumberSheetStore } from './store';

interface Reading {
  stores: { numberSheets: NumberSheetStore };
  actor: Actor;
}

/** A sheet of the person who asks; others have theirs for themselves. */
export async function getOwnSheet({ stores, actor }: Reading, id: string): Promise<NumberSheet> {
  const sheet = await stores.numberSheets.find(id);
  if (!sheet || sheet.personId !== actingPerson(actor).personId) throw notFound('sheet');
  return sheet;
}

/** The sheet as long as `run` is the judgement that counts; a newer one makes an older one stop. */
export async function getRunning(reading: Reading, id: string, run: string): Promise<NumberSheet> {
  const sheet = await getOwnSheet(reading, id);
  if (sheet.state === 'reading' && sheet.run === run) return sheet;
  throw new Problem({
    kind: 'conflict',
    code: 'sheet-judged-again',
    message: 'The sheet is being read in another way by now.',
  });
}

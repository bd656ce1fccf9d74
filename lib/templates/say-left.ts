import { type ItemDraft, settled } from '../transfer/plan-item';
import type { TemplateContent } from './model';

/** What a template never brings (B15), and what has to be entered by hand. */
export function itemsLeft({ leftBehind, manifest, people }: TemplateContent): ItemDraft[] {
  const { callingLists, records, historyEntries } = leftBehind;
  const lists = settled({
    kind: 'calling-list',
    key: 'calling-lists',
    what: `${count(callingLists, 'calling list', 'calling lists')} (${count(records, 'record', 'records')})`,
    verdict: 'skip',
    reason: 'Stays behind: a template brings no calling lists.',
  });
  const history = settled({
    kind: 'history',
    key: 'history',
    what: `History (${count(historyEntries, 'entry', 'entries')})`,
    verdict: 'skip',
    reason: 'Stays behind: the new tenant begins its own.',
  });
  const secrets = manifest.secrets
    .slice(people.length > 0 ? 1 : 0) // the sentence about passwords: whoever comes in is invited
    .map((what, at) => settled({ kind: 'secret', key: `secret:${at + 1}`, what, verdict: 'by-hand' }));
  return [...(callingLists > 0 ? [lists] : []), ...(historyEntries > 0 ? [history] : []), ...secrets];
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

import type { Person } from '../accounts/model';
import { admitting } from './admit-people';
import type { ArchiveContent, ArchivedPerson, ImportChoices } from './model';
import { contested, decide, type ItemDraft, settled } from './plan-item';
import type { ClusterSurvey } from './survey-cluster';

/** What becomes of the tenant's own administrators; those that come in have the address that was chosen. */
export function planPeople(
  { people, tenant }: ArchiveContent,
  survey: ClusterSurvey,
  choices: ImportChoices,
): { items: ItemDraft[]; added: ArchivedPerson[] } {
  const items: ItemDraft[] = [];
  const isLive = survey.same?.deletedAt === null;
  /** Whoever belongs to the tenant in the bin goes with it. */
  const goes = ({ tenantId }: Person) => tenantId === tenant.id && !isLive;
  const { admit, whoHas, added } = admitting({ people, survey, goes });
  for (const person of people.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = `person:${person.id}`;
    const said = { kind: 'person', key, what: person.email } as const;
    const here = survey.people.byId.get(person.id);
    if (here && !goes(here)) {
      if (here.tenantId === tenant.id) {
        items.push(settled({ ...said, verdict: 'keep', reason: 'Signs in here already.' }));
        continue;
      }
      const conflict = 'person-exists';
      const choice = decide(choices, { key, conflict })?.choice ?? null;
      const who = `${here.name} (${here.email}) is here under the same id`;
      const reason = choice === 'skip' ? `Left out: ${who}.` : `${who}. Leave this person out, or stop.`;
      items.push(
        contested({ ...said, verdict: choice === 'skip' ? 'skip' : 'refuse', conflict, choice, reason }),
      );
      continue;
    }
    const holder = whoHas(person.email);
    if (holder === undefined) {
      const reason = `Comes without password; give a new one.${admit(person)}`;
      items.push(settled({ ...said, verdict: 'create', reason }));
      continue;
    }
    const conflict = 'email-taken';
    const decision = decide(choices, { key, conflict });
    const chosen = decision?.choice === 'rename' ? decision.value : null;
    const other = chosen === null ? undefined : whoHas(chosen);
    if (decision?.choice === 'skip') {
      const reason = `Left out: ${holder} signs in with ${person.email} here.`;
      items.push(contested({ ...said, verdict: 'skip', conflict, choice: 'skip', reason }));
    } else if (chosen !== null && other === undefined) {
      const lost = admit({ ...person, email: chosen });
      const reason = `${holder} signs in with ${person.email} here, so ${person.name} signs in with ${chosen}.${lost}`;
      items.push(
        contested({ ...said, verdict: 'create', conflict, choice: 'rename', value: chosen, reason }),
      );
    } else {
      const also = other === undefined ? '' : `, and ${other} with ${chosen}`;
      const reason = `${holder} signs in with ${person.email} here${also}. Choose another address, or leave ${person.name} out.`;
      const choice = decision?.choice === 'stop' ? 'stop' : null;
      items.push(contested({ ...said, verdict: 'held', conflict, choice, value: chosen, reason }));
    }
  }
  return { items, added };
}

/** Calling lists, the history, and what has to be entered again by hand. */
export function planRest(
  { callingLists, history, manifest }: ArchiveContent,
  { same, takenCallingLists }: ClusterSurvey,
  choices: ImportChoices,
): { items: ItemDraft[]; addedLists: ArchiveContent['callingLists'] } {
  const isLive = same?.deletedAt === null;
  const verdict = isLive ? ('keep' as const) : ('create' as const);
  const addedLists: ArchiveContent['callingLists'] = [];
  const lists = callingLists
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((list): ItemDraft => {
      const key = `calling-list:${list.id}`;
      const what = `${list.name} (${list.records} ${list.records === 1 ? 'record' : 'records'})`;
      const said = { kind: 'calling-list', key, what } as const;
      if (!takenCallingLists.has(list.id)) {
        addedLists.push(list);
        return settled({ ...said, verdict });
      }
      const conflict = 'calling-list-exists';
      const choice = decide(choices, { key, conflict })?.choice ?? null;
      return choice === 'skip'
        ? contested({
            ...said,
            verdict: 'skip',
            conflict,
            choice,
            reason: 'Left out: another tenant has this list here.',
          })
        : contested({
            ...said,
            verdict: 'refuse',
            conflict,
            choice,
            reason: 'Another tenant has a list with the same id here. Leave this one out, or stop.',
          });
    });
  const entries = `${history.entries} ${history.entries === 1 ? 'entry' : 'entries'}`;
  return {
    addedLists,
    items: [
      ...lists,
      settled({ kind: 'history', key: 'history', what: `History (${entries})`, verdict }),
      ...manifest.secrets.map((what, at) =>
        settled({ kind: 'secret', key: `secret:${at + 1}`, what, verdict: 'by-hand' }),
      ),
    ].filter(({ kind }) => kind !== 'history' || history.entries > 0),
  };
}

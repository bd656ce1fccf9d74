import { emailKey } from '../accounts/model';
import { keyOfAll } from '../transfer/conflicts';
import type { ArchiveContent, ArchivedPerson, ImportChoices } from '../transfer/model';
import { contested, type ItemDraft, settled } from '../transfer/plan-item';
import { planPeople } from '../transfer/plan-people';
import type { ClusterSurvey } from '../transfer/survey-cluster';
import type { TemplateContent } from './model';
import type { Answered } from './seed-tenant';

interface Planning {
  draft: Answered;
  survey: ClusterSurvey;
  template: TemplateContent;
}

const administratorKey = 'person:administrator';

/** Who comes in: the first administrator, or the people of the template whose addresses are free. */
export function planPeopleOf(
  seeded: ArchiveContent,
  { draft: { administrator }, survey, template }: Planning,
): { items: ItemDraft[]; added: ArchivedPerson[] } {
  if (administrator)
    return {
      items: [...administratorItems(administrator, survey), ...leftBehind(template)],
      added: seeded.people,
    };
  // They get ids of their own, so that whoever has theirs here is nobody's concern.
  const strangers = { ...survey, people: { ...survey.people, byId: new Map() } };
  const { items, added } = planPeople(seeded, strangers, silently);
  return { added, items: items.map((item) => (item.verdict === 'create' ? sayInvited(item) : item)) };
}

const silently: ImportChoices = {
  status: 'inactive',
  items: { [keyOfAll('email-taken')]: { choice: 'skip' } },
};

function sayInvited(item: ItemDraft): ItemDraft {
  const lost = item.reason?.replace(/^Comes without password; give a new one\./, '') ?? '';
  return { ...item, reason: `Comes in without password and is invited by mail.${lost}` };
}

function administratorItems(
  { name, email, loginId }: NonNullable<Answered['administrator']>,
  { people }: ClusterSurvey,
): ItemDraft[] {
  const said = { kind: 'person', key: administratorKey, what: `${name} (${email})` } as const;
  const holder = people.byEmail.get(emailKey(email));
  const namesake = loginId === null ? undefined : people.byLoginId.get(emailKey(loginId));
  const items = [
    holder
      ? contested({
          ...said,
          verdict: 'held',
          conflict: 'email-taken',
          choice: null,
          reason: `${holder.name} signs in with ${email} here. Choose another address.`,
        })
      : settled({ ...said, verdict: 'create', reason: 'Its first administrator; is invited by mail.' }),
  ];
  if (namesake)
    items.push(
      contested({
        ...said,
        key: `${administratorKey}:login-id`,
        what: `Login id: ${loginId}`,
        verdict: 'held',
        conflict: 'login-id-taken',
        choice: null,
        reason: `${namesake.name} signs in with ${loginId} here. Choose another login id, or leave it out.`,
      }),
    );
  return items;
}

function leftBehind({ people }: TemplateContent): ItemDraft[] {
  if (people.length === 0) return [];
  const what = people.length === 1 ? '1 person' : `${people.length} people`;
  return [
    settled({
      kind: 'person',
      key: 'people',
      what: `${what} of the template`,
      verdict: 'skip',
      reason: 'The first administrator comes in their place.',
    }),
  ];
}

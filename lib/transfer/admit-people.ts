import { emailKey, type Person } from '../accounts/model';
import type { ArchivedPerson } from './model';
import type { ClusterSurvey } from './survey-cluster';

interface Admitting {
  people: readonly ArchivedPerson[];
  survey: Pick<ClusterSurvey, 'people'>;
  /** Whether somebody who is here goes away by the import, and with them what they sign in with. */
  goes(person: Person): boolean;
}

/** Takes people in one after the other, and knows who signs in with what. */
export function admitting({ people, survey, goes }: Admitting) {
  const added: ArchivedPerson[] = [];
  const used = new Map<string, string>();
  const addresses = new Map(people.map(({ email, name }) => [emailKey(email), name]));
  const stays = (person: Person | undefined) => (person && !goes(person) ? person.name : undefined);

  /** Everybody needs an address, so that those of the archive go before its login ids. */
  function whoHasLoginId({ loginId, email }: ArchivedPerson): string | undefined {
    if (loginId === null) return undefined;
    const key = emailKey(loginId);
    const here = stays(survey.people.byLoginId.get(key));
    return key === emailKey(email) ? here : (here ?? used.get(key) ?? addresses.get(key));
  }

  return {
    added,
    whoHas(email: string): string | undefined {
      return stays(survey.people.byEmail.get(emailKey(email))) ?? used.get(emailKey(email));
    },
    /** Without a login id that signs somebody else in; answers a sentence about that, or nothing. */
    admit(person: ArchivedPerson): string {
      const { name, email, loginId } = person;
      const holder = whoHasLoginId(person);
      used.set(emailKey(email), name);
      if (loginId === null || holder === undefined) {
        if (loginId !== null) used.set(emailKey(loginId), name);
        added.push(person);
        return '';
      }
      added.push({ ...person, loginId: null });
      return ` ${holder} signs in with ${loginId} here, so ${name} comes in without this login id.`;
    },
  };
}

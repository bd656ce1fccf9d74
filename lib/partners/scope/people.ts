import type { OneTimeLinkStore, PersonStore, SessionStore } from '../../accounts/store';
import type { InvitationStore } from '../../invitations/store';
import type { MailStore } from '../../mail/store';
import type { SupportRequestStore } from '../../support-access/store';
import { only } from './only';
import { looking, type Sight } from './sight';

/** People of tenants in scope, the partner's own among them; the provider's people are not there. */
export function scopePeople(sight: Sight): PersonStore {
  const { scope } = sight;
  const { people } = sight.all;
  const { has, seen, demand } = looking(sight);
  const ofTenant = ({ tenantId }: { tenantId: string | null }) => tenantId;
  return only<PersonStore>({
    find: async (id) => seen(await people.find(id), ofTenant),
    findCredentialsById: async (id) => seen(await people.findCredentialsById(id), ofTenant),
    list: () => people.listOfTenant(scope.partnerId),
    count: () => people.countOfTenant(scope.partnerId),
    listOfTenant: async (tenantId) => ((await has(tenantId)) ? people.listOfTenant(tenantId) : []),
    countOfTenant: async (tenantId) => ((await has(tenantId)) ? people.countOfTenant(tenantId) : 0),
    async findByLoginId(loginId) {
      const person = await people.findByLoginId(loginId);
      if (!person || (await has(person.tenantId))) return person;
      return { ...person, id: '', tenantId: '', name: 'Somebody else' };
    },
    async insert(person, passwordHash) {
      await demand(person.tenantId);
      await people.insert(person, passwordHash);
    },
    async insertMany(added) {
      for (const { tenantId } of added) await demand(tenantId);
      await people.insertMany(added);
    },
    async save(person) {
      await demand(person.tenantId);
      await demand((await people.find(person.id))?.tenantId);
      await people.save(person);
    },
    async remove(id) {
      await demand((await people.find(id))?.tenantId);
      await people.remove(id);
    },
  });
}

/** Whoever is disabled or gets another address is signed out. Own sessions are looked after outside of any scope. */
export function scopeSessions(sight: Sight): SessionStore {
  const { demand } = looking(sight);
  return only<SessionStore>({
    async removeByPerson(personId, exceptId) {
      await demand((await sight.all.people.find(personId))?.tenantId);
      return sight.all.sessions.removeByPerson(personId, exceptId);
    },
  });
}

/** The links of invitations. */
export function scopeOneTimeLinks(sight: Sight): OneTimeLinkStore {
  const { people, oneTimeLinks: links } = sight.all;
  const { has, demand } = looking(sight);
  const tenantOf = async (personId: string | null) =>
    personId === null ? null : (await people.find(personId))?.tenantId;
  return only<OneTimeLinkStore>({
    async find(id) {
      const link = await links.find(id);
      return link && (await has(await tenantOf(link.personId))) ? link : undefined;
    },
    async insert(link, tokenHash) {
      await demand(await tenantOf(link.personId));
      await links.insert(link, tokenHash);
    },
    async revokeByPerson(personId, purpose, revokedAt) {
      await demand(await tenantOf(personId));
      return links.revokeByPerson(personId, purpose, revokedAt);
    },
    async restore(id) {
      const link = await links.find(id);
      await demand(await tenantOf(link?.personId ?? null));
      await links.restore(id);
    },
  });
}

export function scopeInvitations(sight: Sight): InvitationStore {
  const { scope } = sight;
  const { invitations } = sight.all;
  const { has, seen, demand } = looking(sight);
  const ofTenant = ({ tenantId }: { tenantId: string }) => tenantId;
  return only<InvitationStore>({
    find: async (id) => seen(await invitations.find(id), ofTenant),
    findListed: async (id) => seen(await invitations.findListed(id), ofTenant),
    findOfPerson: async (id) => seen(await invitations.findOfPerson(id), ofTenant),
    listOfTenant: async (tenantId) => ((await has(tenantId)) ? invitations.listOfTenant(tenantId) : []),
    list: (filter, page) => invitations.list({ ...filter, within: scope }, page),
    count: (filter, now) => invitations.count({ ...filter, within: scope }, now),
    async insert(invitation) {
      await demand(invitation.tenantId);
      await invitations.insert(invitation);
    },
    async save(invitation) {
      await demand(invitation.tenantId);
      await invitations.save(invitation);
    },
  });
}

export function scopeMails(sight: Sight): MailStore {
  const { scope } = sight;
  const { mails } = sight.all;
  const { seen, pick, demand } = looking(sight);
  const ofTenant = ({ tenantId }: { tenantId: string | null }) => tenantId;
  return only<MailStore>({
    find: async (id) => seen(await mails.find(id), ofTenant),
    list: (filter, page) => mails.list({ ...filter, within: scope }, page),
    count: (filter) => mails.count({ ...filter, within: scope }),
    // A limit that counts everybody's mails to an address says nothing of who sent them.
    countSince: (address, kinds, since) => mails.countSince(address, kinds, since),
    listUnsentWithLink: async (linkId) => pick(await mails.listUnsentWithLink(linkId), ofTenant),
    listByLinks: async (linkIds) => pick(await mails.listByLinks(linkIds), ofTenant),
    async insert(mail) {
      await demand(mail.tenantId);
      await mails.insert(mail);
    },
    async save(mail) {
      await demand(mail.tenantId);
      await mails.save(mail);
    },
  });
}

export function scopeSupportRequests(sight: Sight): SupportRequestStore {
  const { supportRequests: requests } = sight.all;
  const { has, seen, pick, demand } = looking(sight);
  const ofTenant = ({ tenantId }: { tenantId: string }) => tenantId;
  return only<SupportRequestStore>({
    find: async (id) => seen(await requests.find(id), ofTenant),
    findOpen: async (by) => ((await has(by.tenantId)) ? requests.findOpen(by) : undefined),
    listOfTenant: async (tenantId, limit) =>
      (await has(tenantId)) ? requests.listOfTenant(tenantId, limit) : [],
    listOfPerson: async (personId, limit) => pick(await requests.listOfPerson(personId, limit), ofTenant),
    async insert(request) {
      await demand(request.tenantId);
      await requests.insert(request);
    },
    async save(request) {
      await demand(request.tenantId);
      await requests.save(request);
    },
  });
}

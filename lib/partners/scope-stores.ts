import { scopeTenantSearch } from '../dialects/longjump/scope-search';
import { scopeEvents } from '../events/scope-events';
import { scopeInterfaceCalls } from '../interface-calls/scope-calls';
import { scopeImports, scopeLocks } from '../packages/scope-imports';
import type { Stores } from '../stores';
import { scopeWebhooks } from '../webhooks/scope-webhooks';
import {
  scopeAccessNumbers,
  scopeNumberHolds,
  scopeNumberOwnerships,
  scopeTelephonySystems,
} from './scope/numbers';
import { closed, only } from './scope/only';
import { scopeDrafts, scopeSavedViews } from './scope/own-things';
import {
  scopeInvitations,
  scopeMails,
  scopeOneTimeLinks,
  scopePeople,
  scopeSessions,
  scopeSupportRequests,
} from './scope/people';
import {
  scopeAudit,
  scopeCallingLists,
  scopeLicenceMonths,
  scopeMoves,
  scopeTemplates,
} from './scope/records';
import type { Sight } from './scope/sight';
import { scopeCustomers, scopeNumberRanges, scopePartners, scopeTenants } from './scope/tenants';

/**
 * The stores as somebody in a scope sees them: what belongs to tenants outside of it is not there, and where numbers or
 * names are taken, by whom is not told. Every store is named here and every method that is open where it is opened, so
 * that a new one stays closed until somebody decides.
 */
export function scopeStores(sight: Sight): Stores {
  const { settings, idempotency } = sight.all;
  return {
    tenants: scopeTenants(sight),
    partners: scopePartners(sight),
    tenantSearch: scopeTenantSearch(sight.all.tenantSearch, sight.scope),
    customers: scopeCustomers(sight),
    numberRanges: scopeNumberRanges(sight),
    numberHolds: scopeNumberHolds(sight),
    numberOwnerships: scopeNumberOwnerships(sight),
    accessNumbers: scopeAccessNumbers(sight),
    telephonySystems: scopeTelephonySystems(sight),
    licenceMonths: scopeLicenceMonths(sight),
    people: scopePeople(sight),
    sessions: scopeSessions(sight),
    oneTimeLinks: scopeOneTimeLinks(sight),
    invitations: scopeInvitations(sight),
    mails: scopeMails(sight),
    supportRequests: scopeSupportRequests(sight),
    savedViews: scopeSavedViews(sight),
    drafts: scopeDrafts(sight),
    audit: scopeAudit(sight),
    callingLists: scopeCallingLists(sight),
    moves: scopeMoves(sight),
    templates: scopeTemplates(sight),
    events: scopeEvents(sight.all.events, sight.scope),
    webhooks: scopeWebhooks(sight.all.webhooks, sight.scope),
    interfaceCalls: scopeInterfaceCalls(sight.all.interfaceCalls, sight.scope),
    // The provider's policies hold for everybody; only the provider writes them.
    settings: only<Stores['settings']>({ find: (key) => settings.find(key) }),
    // Kept by the person who asks.
    idempotency: only<Stores['idempotency']>({
      find: (owner, key) => idempotency.find(owner, key),
      insert: (owner, key, answer) => idempotency.insert(owner, key, answer),
    }),
    imports: scopeImports(sight),
    transferRequests: only<Stores['transferRequests']>({ count: async () => 0 }),
    numberDecades: closed(),
    numberSheets: closed(),
    trunks: closed(),
    smsAccounts: closed(),
    // One's own account is looked after outside of any scope; see `ofOwnAccount`.
    refreshTokens: closed(),
    apiKeys: closed(),
    signInAttempts: closed(),
    knownDevices: closed(),
    recoveryCodes: closed(),
    personIdentities: closed(),
    preferences: closed(),
    jobs: closed(),
    locks: scopeLocks(sight),
  };
}

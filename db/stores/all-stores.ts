import type { Stores } from '@/lib/stores';
import type { Database } from '../database';
import { accessNumberStore } from './access-numbers';
import { apiKeyStore } from './api-keys';
import { auditStore } from './audit';
import { callingListStore } from './calling-lists';
import { customerStore } from './customers';
import { draftStore } from './drafts';
import { eventStore } from './events';
import { idempotencyStore } from './idempotency';
import { importStore } from './imports';
import { interfaceCallStore } from './interface-calls';
import { invitationStore } from './invitations';
import { jobStore } from './jobs';
import { knownDeviceStore } from './known-devices';
import { licenceMonthStore } from './licence-months';
import { lockStore } from './locks';
import { mailStore } from './mails';
import { moveStore } from './moves';
import { numberDecadeStore } from './number-decades';
import { numberHoldStore } from './number-holds';
import { numberOwnershipStore } from './number-ownerships';
import { numberRangeStore } from './number-ranges';
import { numberSheetStore } from './number-sheets';
import { oneTimeLinkStore } from './one-time-links';
import { partnerStore } from './partners';
import { peopleStore } from './people';
import { personIdentityStore } from './person-identities';
import { preferenceStore } from './preferences';
import { recoveryCodeStore } from './recovery-codes';
import { refreshTokenStore } from './refresh-tokens';
import { savedViewStore } from './saved-views';
import { sessionStore } from './sessions';
import { settingStore } from './settings';
import { signInAttemptStore } from './sign-in-attempts';
import { smsAccountStore } from './sms-accounts';
import { supportRequestStore } from './support-requests';
import { telephonySystemStore } from './telephony-systems';
import { templateStore } from './templates';
import { tenantFilterSearch } from './tenant-filter-search';
import { tenantStore } from './tenants';
import { transferRequestStore } from './transfer-requests';
import { trunkStore } from './trunks';
import { webhookStore } from './webhooks';

/** Every store, bound to a transaction or to committed state. */
export function allStores(database: Database): Stores {
  return {
    tenants: tenantStore(database),
    partners: partnerStore(database),
    numberRanges: numberRangeStore(database),
    numberDecades: numberDecadeStore(database),
    numberOwnerships: numberOwnershipStore(database),
    numberHolds: numberHoldStore(database),
    customers: customerStore(database),
    tenantSearch: tenantFilterSearch(database),
    numberSheets: numberSheetStore(database),
    licenceMonths: licenceMonthStore(database),
    telephonySystems: telephonySystemStore(database),
    accessNumbers: accessNumberStore(database),
    trunks: trunkStore(database),
    smsAccounts: smsAccountStore(database),
    people: peopleStore(database),
    sessions: sessionStore(database),
    refreshTokens: refreshTokenStore(database),
    apiKeys: apiKeyStore(database),
    signInAttempts: signInAttemptStore(database),
    knownDevices: knownDeviceStore(database),
    oneTimeLinks: oneTimeLinkStore(database),
    recoveryCodes: recoveryCodeStore(database),
    personIdentities: personIdentityStore(database),
    preferences: preferenceStore(database),
    savedViews: savedViewStore(database),
    drafts: draftStore(database),
    settings: settingStore(database),
    idempotency: idempotencyStore(database),
    audit: auditStore(database),
    callingLists: callingListStore(database),
    imports: importStore(database),
    jobs: jobStore(database),
    locks: lockStore(database),
    moves: moveStore(database),
    transferRequests: transferRequestStore(database),
    templates: templateStore(database),
    invitations: invitationStore(database),
    mails: mailStore(database),
    supportRequests: supportRequestStore(database),
    events: eventStore(database),
    webhooks: webhookStore(database),
    interfaceCalls: interfaceCallStore(database),
  };
}

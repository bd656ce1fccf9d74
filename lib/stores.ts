import type { AccessNumberStore } from './access-numbers/store';
import type { ApiKeyStore } from './accounts/api-keys/store';
import type {
  KnownDeviceStore,
  OneTimeLinkStore,
  PersonIdentityStore,
  PersonStore,
  RecoveryCodeStore,
  RefreshTokenStore,
  SessionStore,
  SignInAttemptStore,
} from './accounts/store';
import type { AuditStore } from './audit/store';
import type { CallingListStore } from './calling-lists/store';
import type { TenantSearchStore } from './dialects/longjump/store';
import type { CustomerStore } from './dialects/mx-one/store';
import type { EventStore } from './events/store';
import type { IdempotencyStore } from './idempotency';
import type { InterfaceCallStore } from './interface-calls/store';
import type { InvitationStore } from './invitations/store';
import type { JobStore } from './jobs/store';
import type { LicenceMonthStore } from './licences/store';
import type { LockStore } from './locks/store';
import type { MailStore } from './mail/store';
import type { MoveStore } from './moves/store';
import type { NumberSheetStore } from './number-sheets/store';
import type { NumberDecadeStore, NumberHoldStore, NumberOwnershipStore } from './number-spaces/store';
import type { PartnerStore } from './partners/store';
import type { DraftStore, PreferenceStore, SavedViewStore, SettingStore } from './preferences/store';
import type { RecordStorage } from './records/store';
import type { SmsAccountStore } from './sms-accounts/store';
import type { SupportRequestStore } from './support-access/store';
import type { TelephonySystemStore } from './telephony-systems/store';
import type { TemplateStore } from './templates/store';
import type { NumberRangeStore, TenantStore } from './tenants/store';
import type { ImportStore } from './transfer/store';
import type { TransferRequestStore } from './transfer-requests/store';
import type { TrunkStore } from './trunks/store';
import type { WebhookStore } from './webhooks/store';

/** Everything that is kept, one store a noun. */
export interface Stores {
  tenants: TenantStore;
  /** Tenants that are partners, as a tree, and what they use of their limits. */
  partners: PartnerStore;
  numberRanges: NumberRangeStore;
  numberDecades: NumberDecadeStore;
  numberOwnerships: NumberOwnershipStore;
  numberHolds: NumberHoldStore;
  /** Tenants as the MX-ONE interface addresses them. */
  customers: CustomerStore;
  /** Tenants as the filters of the LongJump interface find them. */
  tenantSearch: TenantSearchStore;
  numberSheets: NumberSheetStore;
  licenceMonths: LicenceMonthStore;
  telephonySystems: TelephonySystemStore;
  accessNumbers: AccessNumberStore;
  trunks: TrunkStore;
  smsAccounts: SmsAccountStore;
  people: PersonStore;
  sessions: SessionStore;
  refreshTokens: RefreshTokenStore;
  apiKeys: ApiKeyStore;
  signInAttempts: SignInAttemptStore;
  knownDevices: KnownDeviceStore;
  oneTimeLinks: OneTimeLinkStore;
  recoveryCodes: RecoveryCodeStore;
  personIdentities: PersonIdentityStore;
  preferences: PreferenceStore;
  savedViews: SavedViewStore;
  drafts: DraftStore;
  settings: SettingStore;
  idempotency: IdempotencyStore;
  audit: AuditStore;
  callingLists: CallingListStore;
  imports: ImportStore;
  jobs: JobStore;
  locks: LockStore;
  moves: MoveStore;
  transferRequests: TransferRequestStore;
  templates: TemplateStore;
  invitations: InvitationStore;
  mails: MailStore;
  supportRequests: SupportRequestStore;
  events: EventStore;
  webhooks: WebhookStore;
  interfaceCalls: InterfaceCallStore;
}

export interface Storage {
  /** Committed state; refuses to write. */
  read: Stores;
  /** All or nothing, and as if alone. Must not be nested; awaits nothing but its stores. */
  transact<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** Heavy rows; written and read outside of transactions. */
  records: RecordStorage;
  /** The number of migrations that the database has been through. */
  databaseVersion: number;
}

import type { AccessNumberStore } from './access-numbers/store';
import type { ApiSecretStore } from './accounts/api-secrets/store';
import type {
  KnownDeviceStore,
  OneTimeLinkStore,
  PersonStore,
  RefreshTokenStore,
  SessionStore,
  SignInAttemptStore,
} from './accounts/store';
import type { AuditStore } from './audit/store';
import type { CallingListStore } from './calling-lists/store';
import type { CustomerStore } from './dialects/mx-one/store';
import type { IdempotencyStore } from './idempotency';
import type { JobStore } from './jobs/store';
import type { LicenceMonthStore } from './licences/store';
import type { LockStore } from './locks/store';
import type { MoveStore } from './moves/store';
import type { NumberSheetStore } from './number-sheets/store';
import type { NumberDecadeStore, NumberHoldStore, NumberOwnershipStore } from './number-spaces/store';
import type { DraftStore, PreferenceStore, SavedViewStore, SettingStore } from './preferences/store';
import type { RecordStorage } from './records/store';
import type { SmsAccountStore } from './sms-accounts/store';
import type { TelephonySystemStore } from './telephony-systems/store';
import type { NumberRangeStore, TenantStore } from './tenants/store';
import type { ImportStore } from './transfer/store';
import type { TransferRequestStore } from './transfer-requests/store';
import type { TrunkStore } from './trunks/store';

/** Everything that is kept, one store a noun. */
export interface Stores {
  tenants: TenantStore;
  numberRanges: NumberRangeStore;
  numberDecades: NumberDecadeStore;
  numberOwnerships: NumberOwnershipStore;
  numberHolds: NumberHoldStore;
  /** Tenants as the MX-ONE interface addresses them. */
  customers: CustomerStore;
  numberSheets: NumberSheetStore;
  licenceMonths: LicenceMonthStore;
  telephonySystems: TelephonySystemStore;
  accessNumbers: AccessNumberStore;
  trunks: TrunkStore;
  smsAccounts: SmsAccountStore;
  people: PersonStore;
  sessions: SessionStore;
  refreshTokens: RefreshTokenStore;
  apiSecrets: ApiSecretStore;
  signInAttempts: SignInAttemptStore;
  knownDevices: KnownDeviceStore;
  oneTimeLinks: OneTimeLinkStore;
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

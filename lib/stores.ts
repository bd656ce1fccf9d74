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
import type { CustomerStore } from './dialects/mx-one/store';
import type { IdempotencyStore } from './idempotency';
import type { LicenceMonthStore } from './licences/store';
import type { NumberSheetStore } from './number-sheets/store';
import type { NumberDecadeStore, NumberHoldStore, NumberOwnershipStore } from './number-spaces/store';
import type { DraftStore, PreferenceStore, SavedViewStore, SettingStore } from './preferences/store';
import type { SmsAccountStore } from './sms-accounts/store';
import type { TelephonySystemStore } from './telephony-systems/store';
import type { NumberRangeStore, TenantStore } from './tenants/store';
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
}

export interface Storage {
  /** Committed state; refuses to write. */
  read: Stores;
  /** All or nothing, and as if alone. Must not be nested; awaits nothing but its stores. */
  transact<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
}

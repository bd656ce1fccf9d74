import { sqliteKit } from './kit/sqlite';
import { defineTables } from './tables';

/** The tables as drizzle-kit and the SQLite connection see them. */
export const {
  telephonySystems,
  tenants,
  telephonyProfiles,
  subscribers,
  numberRanges,
  tenantCounts,
  tenantPrefixCounts,
  people,
  sessions,
  signInAttempts,
  knownDevices,
  oneTimeLinks,
  preferences,
  savedViews,
  drafts,
  idempotencyKeys,
  settings,
  auditEntries,
} = defineTables(sqliteKit);

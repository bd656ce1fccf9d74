import { postgresKit } from './kit/postgres';
import { defineTables } from './tables';

/** The tables as drizzle-kit and the PostgreSQL connection see them. */
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
} = defineTables(postgresKit);

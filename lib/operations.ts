import { admitSignIn } from './accounts/admit-sign-in';
import { createApiSecret } from './accounts/api-secrets/create-api-secret';
import { listApiSecrets } from './accounts/api-secrets/list-api-secrets';
import { openSecretSession } from './accounts/api-secrets/open-secret-session';
import { revokeApiSecret } from './accounts/api-secrets/revoke-api-secret';
import { changePassword } from './accounts/change-password';
import { closeSession } from './accounts/close-session';
import { completeFirstRun } from './accounts/complete-first-run';
import { createFirstAdministrator } from './accounts/create-first-administrator';
import { createPerson } from './accounts/create-person';
import { findFirstRun } from './accounts/find-first-run';
import { findSession } from './accounts/find-session';
import { getOwnSession } from './accounts/get-own-session';
import { getPerson } from './accounts/get-person';
import { listPeople } from './accounts/list-people';
import { listSessions } from './accounts/list-sessions';
import { openFirstRun } from './accounts/open-first-run';
import { openScriptSession } from './accounts/open-script-session';
import { openSession } from './accounts/open-session';
import { refreshScriptSession } from './accounts/refresh-script-session';
import { resetPassword } from './accounts/reset-password';
import { revokeOtherSessions } from './accounts/revoke-other-sessions';
import { revokeSession } from './accounts/revoke-session';
import { touchSession } from './accounts/touch-session';
import { updatePerson } from './accounts/update-person';
import { listActors } from './audit/list-actors';
import { listEntries, verifyChain } from './audit/list-entries';
import { findDemo } from './demo/find-demo';
import { loadDemo } from './demo/load-demo';
import { removeDemo } from './demo/remove-demo';
import { getLicenceReport } from './licences/get-licence-report';
import { deriveNumbers } from './numbering/derive-numbers';
import { getOverview } from './overview/get-overview';
import { deleteView } from './preferences/delete-view';
import { discardDraft } from './preferences/discard-draft';
import { getDraft } from './preferences/get-draft';
import { getPreferences } from './preferences/get-preferences';
import { listViews } from './preferences/list-views';
import { saveDraft } from './preferences/save-draft';
import { savePreferences } from './preferences/save-preferences';
import { saveView } from './preferences/save-view';
import {
  getTelephonySystem,
  listSharedExceptions,
  listTelephonySystems,
  listTelephonySystemsInUse,
} from './telephony-systems/read-telephony-systems';
import {
  createTelephonySystem,
  deleteTelephonySystem,
  updateTelephonySystem,
} from './telephony-systems/save-telephony-system';
import { checkCustomerNumber } from './tenants/check-customer-number';
import { createTenant } from './tenants/create-tenant';
import { deleteTenant } from './tenants/delete-tenant';
import { findOverlaps } from './tenants/find-overlaps';
import { getTenant } from './tenants/get-tenant';
import { listTenants } from './tenants/list-tenants';
import { purgeTenant } from './tenants/purge-tenant';
import { replaceTelephony } from './tenants/replace-telephony';
import { restoreTenant } from './tenants/restore-tenant';
import { activateTenant, deactivateTenant } from './tenants/switch-tenant';
import { undoChange } from './tenants/undo-change';
import { updateTenant } from './tenants/update-tenant';

/** Every write there is. A test walks the source, so that a new one cannot be forgotten here. */
export const commands = {
  activateTenant,
  admitSignIn,
  changePassword,
  closeSession,
  completeFirstRun,
  createApiSecret,
  createFirstAdministrator,
  createPerson,
  createTelephonySystem,
  createTenant,
  deactivateTenant,
  deleteTelephonySystem,
  deleteTenant,
  deleteView,
  discardDraft,
  loadDemo,
  openFirstRun,
  openScriptSession,
  openSecretSession,
  openSession,
  purgeTenant,
  refreshScriptSession,
  removeDemo,
  replaceTelephony,
  resetPassword,
  restoreTenant,
  revokeApiSecret,
  revokeOtherSessions,
  revokeSession,
  saveDraft,
  savePreferences,
  saveView,
  touchSession,
  undoChange,
  updatePerson,
  updateTelephonySystem,
  updateTenant,
};

/** Every read there is. */
export const queries = {
  checkCustomerNumber,
  deriveNumbers,
  findDemo,
  findFirstRun,
  findOverlaps,
  findSession,
  getDraft,
  getLicenceReport,
  getOverview,
  getOwnSession,
  getPerson,
  getPreferences,
  getTelephonySystem,
  getTenant,
  listActors,
  listApiSecrets,
  listEntries,
  listPeople,
  listSessions,
  listSharedExceptions,
  listTelephonySystems,
  listTelephonySystemsInUse,
  listTenants,
  listViews,
  verifyChain,
};

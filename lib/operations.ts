import { assignBlocks, assignNumbers } from './access-numbers/assign-numbers';
import { deleteBlock, splitBlock, updateBlock } from './access-numbers/change-block';
import { createBlock } from './access-numbers/create-block';
import { expireBlocks } from './access-numbers/expire-blocks';
import { joinBlocks } from './access-numbers/join-blocks';
import {
  countBlocksOfTenants,
  findBlocksWithin,
  findNeighbours,
  getBlockById,
  listBlocks,
} from './access-numbers/read-blocks';
import { releaseBlocks, releaseNumbers } from './access-numbers/release-numbers';
import { reserveNumbers } from './access-numbers/reserve-numbers';
import { unassignBlocks, unassignNumbers } from './access-numbers/unassign-numbers';
import { admitSignIn } from './accounts/admit-sign-in';
import { createApiKey } from './accounts/api-keys/create-api-key';
import { listApiKeys } from './accounts/api-keys/list-api-keys';
import { openKeySession } from './accounts/api-keys/open-key-session';
import { revokeApiKey } from './accounts/api-keys/revoke-api-key';
import { changePassword } from './accounts/change-password';
import { closeSession } from './accounts/close-session';
import { completeFirstRun } from './accounts/complete-first-run';
import { confirmSession } from './accounts/confirm-session';
import { createFirstAdministrator } from './accounts/create-first-administrator';
import { createPerson } from './accounts/create-person';
import { findFirstRun } from './accounts/find-first-run';
import { findSession } from './accounts/find-session';
import { getOwnSession } from './accounts/get-own-session';
import { getPerson } from './accounts/get-person';
import { openWithIdentity } from './accounts/identities/open-with-identity';
import { listIdentities, unlinkIdentity } from './accounts/identities/own-identities';
import { listPeople } from './accounts/list-people';
import { listSessions } from './accounts/list-sessions';
import { openFirstRun } from './accounts/open-first-run';
import { openCookieSession, openScriptSession } from './accounts/open-script-session';
import { openSession } from './accounts/open-session';
import { completeReset, findReset } from './accounts/password-reset/complete-reset';
import { requestReset } from './accounts/password-reset/request-reset';
import { refreshScriptSession } from './accounts/refresh-script-session';
import { resetPassword } from './accounts/reset-password';
import { revokeOtherSessions } from './accounts/revoke-other-sessions';
import { revokeSession } from './accounts/revoke-session';
import { removeSecondFactor, renewOwnRecoveryCodes } from './accounts/second-factor/change-second-factor';
import { resetSecondFactor } from './accounts/second-factor/reset-second-factor';
import {
  beginSecondFactor,
  confirmSecondFactor,
  getSecondFactor,
} from './accounts/second-factor/second-factor';
import { getSecurityPolicy, saveSecurityPolicy } from './accounts/security-policy/security-policy';
import { listSignIns } from './accounts/sign-ins/list-sign-ins';
import { createTenantPerson } from './accounts/tenant-people/create-tenant-person';
import { getTenantPerson, listTenantPeople } from './accounts/tenant-people/read-tenant-people';
import { removeTenantPerson } from './accounts/tenant-people/remove-tenant-person';
import { updateTenantPerson } from './accounts/tenant-people/update-tenant-person';
import { touchSession } from './accounts/touch-session';
import { updatePerson } from './accounts/update-person';
import { listActors } from './audit/list-actors';
import { listEntries, verifyChain } from './audit/list-entries';
import { getCallingList, listCallingLists, listRecords, readAllRecords } from './calling-lists/read-lists';
import {
  checkReplacement,
  checkUpload,
  createCallingList,
  deleteCallingList,
  replaceRecords,
  updateCallingList,
} from './calling-lists/save-list';
import { findDemo } from './demo/find-demo';
import { loadDemo } from './demo/load-demo';
import { removeDemo } from './demo/remove-demo';
import { findFedMember } from './dialects/akana/fed-member';
import { findCaller } from './dialects/akana/find-caller';
import { confirmOpenLogin, openLogin } from './dialects/akana/log-in';
import { findRenewable } from './dialects/akana/renew-login';
import { getAkanaSettings, saveAkanaSettings } from './dialects/akana/settings/akana-settings';
import { subscribeTenant } from './dialects/akana/subscribe-tenant';
import { listOwnBlocks } from './dialects/bright-pattern/own-numbers';
import { removeTenant } from './dialects/bright-pattern/remove-tenant';
import { withdrawNumbers } from './dialects/bright-pattern/withdraw-numbers';
import { createTenantByRest } from './dialects/longjump/create-tenant';
import { findFields } from './dialects/longjump/find-fields';
import { findTenantByNumber } from './dialects/longjump/find-tenant';
import { getProfile } from './dialects/longjump/profile';
import { removeTenantByNumber } from './dialects/longjump/remove-tenant';
import { searchTenants } from './dialects/longjump/search-tenants';
import { updateTenantByRest } from './dialects/longjump/update-tenant';
import { createCustomer } from './dialects/mx-one/create-customer';
import { findCustomer, listCustomers } from './dialects/mx-one/read-customers';
import { removeCustomer } from './dialects/mx-one/remove-customer';
import { replaceCustomer } from './dialects/mx-one/replace-customer';
import { dialNumber } from './dialing/dial-number';
import { listEvents } from './events/list-events';
import { countUnkeptCalls, getCall, listCalls } from './interface-calls/read-calls';
import { recordCalls } from './interface-calls/record-calls';
import { acceptInvitation } from './invitations/accept-invitation';
import { askAgain } from './invitations/ask-again';
import { copyLink } from './invitations/copy-link';
import { createInvitation } from './invitations/create-invitation';
import { findInvitation } from './invitations/find-invitation';
import { openInvitation } from './invitations/open-invitation';
import {
  countInvitations,
  getInvitation,
  listInvitations,
  listTenantInvitations,
} from './invitations/read-invitations';
import { restoreInvitation, revokeInvitation } from './invitations/revoke-invitation';
import { sendAgain } from './invitations/send-again';
import { cancelJob } from './jobs/cancel-job';
import { interruptJobs } from './jobs/interrupt-jobs';
import { countJobItems, getJob, listJobItems, listJobLines, listJobs, watchJobs } from './jobs/read-jobs';
import { retryJob } from './jobs/retry-job';
import { createJob } from './jobs/start-job';
import { workOnJob } from './jobs/work-on-job';
import { getLicenceReport } from './licences/get-licence-report';
import { getLock } from './locks/get-lock';
import { freeLock, keepLock, takeLock } from './locks/take-lock';
import { claimMails, noteDelivery } from './mail/deliver-mails';
import { getMail, listMails } from './mail/read-mails';
import { sendMailAgain } from './mail/send-again';
import { sendTestMail } from './mail/send-test-mail';
import { beginMove } from './moves/begin-move';
import { getMove, listMoves } from './moves/read-moves';
import { retireTenant } from './moves/retire-tenant';
import { saveMove } from './moves/save-move';
import { beginApplying, endApplying, writeSheet } from './number-sheets/apply-sheet';
import { beginJudging, endJudging, noteJudged, saveVerdicts } from './number-sheets/judge-sheet';
import { discardSheet, getSheet, listSheetRows, listSheets } from './number-sheets/read-sheets';
import { createSheet, endReading, failSheet, stageRows } from './number-sheets/stage-sheet';
import { findFree } from './number-spaces/find-free';
import { findOwnership } from './number-spaces/find-ownership';
import { createNumberHold, releaseNumberHold } from './number-spaces/hold-numbers';
import { listNumberHolds } from './number-spaces/list-holds';
import { listFormerNumbers } from './number-spaces/list-ownerships';
import { readMap } from './number-spaces/read-map';
import { deriveNumbers } from './numbering/derive-numbers';
import { getNumberingPolicy, saveNumberingPolicy } from './numbering-policy/numbering-policy';
import { getOverview } from './overview/get-overview';
import { createPackage } from './packages/create-package';
import { getPackage } from './packages/get-package';
import { beginPackage, refusePackage } from './packages/import-at-once';
import { mapImport } from './packages/map-import';
import { writePackage } from './packages/write-package';
import { appointPartner } from './partners/appoint-partner';
import { assignPartner } from './partners/assign-partner';
import { getPartner } from './partners/get-partner';
import { listPartners } from './partners/list-partners';
import { retirePartner } from './partners/retire-partner';
import { saveLimits } from './partners/save-limits';
import { activateOwnTenant } from './portal/activate-own';
import { dialOwn, getOwnPlan } from './portal/dial-own';
import { listPortalActivity } from './portal/read-activity';
import { getPortalNumbers } from './portal/read-numbers';
import { getPortalOverview } from './portal/read-overview';
import { listPortalPeople } from './portal/read-people';
import { findOwnPortal, getPortal } from './portal/read-portal';
import { getPortalReview } from './portal/read-review';
import { deleteView } from './preferences/delete-view';
import { discardDraft } from './preferences/discard-draft';
import { getDraft } from './preferences/get-draft';
import { getPreferences } from './preferences/get-preferences';
import { listViews } from './preferences/list-views';
import { saveDraft } from './preferences/save-draft';
import { savePreferences } from './preferences/save-preferences';
import { saveView } from './preferences/save-view';
import { getSmsAccount, listSmsAccounts, listSmsAccountsInUse } from './sms-accounts/read-sms-accounts';
import { createSmsAccount, deleteSmsAccount, updateSmsAccount } from './sms-accounts/save-sms-account';
import { decideSupportRequest, withdrawSupportRequest } from './support-access/answer-request';
import { askForAccess } from './support-access/ask-for-access';
import { endSupportAccess } from './support-access/end-access';
import { getSupportRequest, listSupportRequests } from './support-access/read-requests';
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
import { bringUp } from './templates/bring-up';
import { checkNumberMap } from './templates/check-number-map';
import { beginFromArchive, useArchive } from './templates/create-from-archive';
import { useTemplate } from './templates/create-from-template';
import { getDrift, planBringUp } from './templates/drift';
import { planFromTemplate } from './templates/plan-from-template';
import { getTemplate, getTemplateUse, listMadeTenants, listTemplates } from './templates/read-templates';
import {
  addTemplateVersion,
  createTemplate,
  deleteTemplate,
  updateTemplate,
} from './templates/save-template';
import { checkCustomerNumber } from './tenants/check-customer-number';
import { createTenant } from './tenants/create-tenant';
import { deleteTenant } from './tenants/delete-tenant';
import { findTenantByUrl, listTenantUrls } from './tenants/find-by-url';
import { findTenantsCalled } from './tenants/find-called';
import { findOverlaps } from './tenants/find-overlaps';
import { freezeTenant, unfreezeTenant } from './tenants/freeze-tenant';
import { getTenant } from './tenants/get-tenant';
import { listTenants } from './tenants/list-tenants';
import { purgeTenant } from './tenants/purge-tenant';
import { replaceTelephony } from './tenants/replace-telephony';
import { restoreTenant } from './tenants/restore-tenant';
import { activateTenant, deactivateTenant } from './tenants/switch-tenant';
import { undoChange } from './tenants/undo-change';
import { updateTenant } from './tenants/update-tenant';
import { beginImporting, endImporting } from './transfer/apply-import';
import { checkImport } from './transfer/check-import';
import { chooseForImport } from './transfer/choose-import';
import { compareImport } from './transfer/compare-import';
import { beginReading, createImport } from './transfer/create-import';
import { discardImport } from './transfer/discard-import';
import { beginExport, nameExport } from './transfer/export-tenant';
import { beginAtOnce } from './transfer/import-at-once';
import { failImport, planImported, refuseImport } from './transfer/inspect-import';
import { previewPlan } from './transfer/preview-plan';
import { getImport, getImportPlan, listImportItems, listImports } from './transfer/read-imports';
import { writeImport } from './transfer/write-import';
import { decideTransferRequest } from './transfer-requests/decide-request';
import { listTransferRequests } from './transfer-requests/list-requests';
import { getTrunk, listTrunks, listTrunksInUse } from './trunks/read-trunks';
import { createTrunk, deleteTrunk, updateTrunk } from './trunks/save-trunk';
import {
  deleteWebhook,
  pauseWebhook,
  resumeWebhook,
  rotateSecret,
  updateWebhook,
} from './webhooks/change-webhook';
import { createWebhook } from './webhooks/create-webhook';
import { claimWebhooks, noteAttempt } from './webhooks/deliver-webhooks';
import { getDelivery, getWebhook, listDeliveries, listWebhooks } from './webhooks/read-webhooks';
import { redeliver, redeliverFailed } from './webhooks/redeliver';
import { sendTestEvent } from './webhooks/send-test-event';

/** Every write there is. A test walks the source, so that a new one cannot be forgotten here. */
export const commands = {
  addTemplateVersion,
  beginFromArchive,
  bringUp,
  createTemplate,
  deleteTemplate,
  updateTemplate,
  useArchive,
  useTemplate,
  claimMails,
  recordCalls,
  noteDelivery,
  sendMailAgain,
  sendTestMail,
  acceptInvitation,
  askAgain,
  copyLink,
  createInvitation,
  openInvitation,
  restoreInvitation,
  revokeInvitation,
  sendAgain,
  activateOwnTenant,
  askForAccess,
  decideSupportRequest,
  endSupportAccess,
  withdrawSupportRequest,
  beginExport,
  beginAtOnce,
  beginImporting,
  endImporting,
  writeImport,
  beginPackage,
  refusePackage,
  createPackage,
  mapImport,
  writePackage,
  checkReplacement,
  checkUpload,
  createCallingList,
  deleteCallingList,
  replaceRecords,
  updateCallingList,
  beginReading,
  checkImport,
  chooseForImport,
  createImport,
  discardImport,
  failImport,
  freeLock,
  keepLock,
  planImported,
  refuseImport,
  takeLock,
  activateTenant,
  appointPartner,
  assignPartner,
  admitSignIn,
  assignBlocks,
  assignNumbers,
  beginApplying,
  beginJudging,
  beginMove,
  cancelJob,
  changePassword,
  completeReset,
  openWithIdentity,
  requestReset,
  unlinkIdentity,
  beginSecondFactor,
  confirmSecondFactor,
  confirmSession,
  removeSecondFactor,
  renewOwnRecoveryCodes,
  resetSecondFactor,
  saveSecurityPolicy,
  saveAkanaSettings,
  openLogin,
  confirmOpenLogin,
  subscribeTenant,
  closeSession,
  completeFirstRun,
  createApiKey,
  createBlock,
  createCustomer,
  createFirstAdministrator,
  createJob,
  createNumberHold,
  createPerson,
  createSheet,
  createSmsAccount,
  createTelephonySystem,
  createTenant,
  createTenantByRest,
  openCookieSession,
  removeTenantByNumber,
  updateTenantByRest,
  createTenantPerson,
  createTrunk,
  deactivateTenant,
  decideTransferRequest,
  deleteBlock,
  deleteSmsAccount,
  deleteTelephonySystem,
  deleteTenant,
  deleteTrunk,
  deleteView,
  discardDraft,
  discardSheet,
  endApplying,
  endJudging,
  endReading,
  expireBlocks,
  failSheet,
  interruptJobs,
  freezeTenant,
  joinBlocks,
  loadDemo,
  noteJudged,
  openFirstRun,
  openScriptSession,
  openKeySession,
  openSession,
  purgeTenant,
  refreshScriptSession,
  releaseBlocks,
  releaseNumberHold,
  releaseNumbers,
  removeCustomer,
  removeDemo,
  removeTenant,
  removeTenantPerson,
  replaceCustomer,
  replaceTelephony,
  reserveNumbers,
  resetPassword,
  restoreTenant,
  retirePartner,
  retireTenant,
  retryJob,
  revokeApiKey,
  revokeOtherSessions,
  revokeSession,
  saveDraft,
  saveLimits,
  saveMove,
  saveNumberingPolicy,
  savePreferences,
  saveVerdicts,
  saveView,
  splitBlock,
  stageRows,
  touchSession,
  unassignBlocks,
  unassignNumbers,
  undoChange,
  unfreezeTenant,
  updateBlock,
  updatePerson,
  updateSmsAccount,
  updateTelephonySystem,
  updateTenant,
  updateTenantPerson,
  updateTrunk,
  writeSheet,
  withdrawNumbers,
  workOnJob,
  claimWebhooks,
  createWebhook,
  deleteWebhook,
  noteAttempt,
  pauseWebhook,
  redeliver,
  redeliverFailed,
  resumeWebhook,
  rotateSecret,
  sendTestEvent,
  updateWebhook,
};

/** Every read there is. */
export const queries = {
  findFields,
  findTenantByNumber,
  getProfile,
  searchTenants,
  checkNumberMap,
  getDrift,
  getTemplate,
  getTemplateUse,
  listMadeTenants,
  listTemplates,
  planBringUp,
  planFromTemplate,
  getMail,
  listMails,
  countInvitations,
  findInvitation,
  getInvitation,
  listInvitations,
  listTenantInvitations,
  dialOwn,
  findOwnPortal,
  getOwnPlan,
  getPortal,
  getPortalNumbers,
  getPortalOverview,
  getPortalReview,
  getSupportRequest,
  listOwnBlocks,
  listPortalActivity,
  listPortalPeople,
  listSupportRequests,
  compareImport,
  previewPlan,
  nameExport,
  getCallingList,
  listCallingLists,
  listRecords,
  readAllRecords,
  getImport,
  getPackage,
  getImportPlan,
  getLock,
  listImportItems,
  listImports,
  checkCustomerNumber,
  countBlocksOfTenants,
  countJobItems,
  deriveNumbers,
  dialNumber,
  findBlocksWithin,
  findCustomer,
  findDemo,
  findFirstRun,
  findNeighbours,
  findFree,
  findOverlaps,
  findOwnership,
  findSession,
  findTenantByUrl,
  findTenantsCalled,
  getBlockById,
  getDraft,
  getJob,
  getLicenceReport,
  getMove,
  getNumberingPolicy,
  getOverview,
  findReset,
  getOwnSession,
  getPartner,
  listIdentities,
  listSignIns,
  getSecondFactor,
  getSecurityPolicy,
  getAkanaSettings,
  findCaller,
  findFedMember,
  findRenewable,
  getPerson,
  getPreferences,
  getSheet,
  getSmsAccount,
  getTelephonySystem,
  getTenant,
  getTenantPerson,
  getTrunk,
  listActors,
  listApiKeys,
  listBlocks,
  listCustomers,
  listEntries,
  listFormerNumbers,
  listMoves,
  listJobItems,
  listJobLines,
  listJobs,
  listNumberHolds,
  listPartners,
  listPeople,
  listSessions,
  listSharedExceptions,
  listSheetRows,
  listSheets,
  listSmsAccounts,
  listSmsAccountsInUse,
  listTelephonySystems,
  listTelephonySystemsInUse,
  listTenantPeople,
  listTenantUrls,
  listTenants,
  listTransferRequests,
  listTrunks,
  listTrunksInUse,
  listViews,
  readMap,
  verifyChain,
  watchJobs,
  getDelivery,
  getWebhook,
  listDeliveries,
  listEvents,
  countUnkeptCalls,
  getCall,
  listCalls,
  listWebhooks,
};

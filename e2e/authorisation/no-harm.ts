/**
 * What is not sent by those who may, since without any input it does something: it ends their session, for example, or
 * fills the database. That others are refused is tried all the same.
 */
export const noHarm = new Set([
  'DELETE /api/v1/session',
  'POST /networking/rest/logout',
  'POST /networking/rest/LogoutAll',
  'GET /api/v1/audit/verification',
  'POST /api/login/logout',
  'GET /api/login/endsession',
  'app/(auth)/activate/_actions.ts#signOutAndGoOnAction',
  'app/(portal)/t/[url]/account/_actions.ts#endOtherSessionsAction',
  'app/(console)/_frame/sign-out-action.ts#signOut',
  'app/(console)/account/_actions.ts#endOtherSessionsAction',
  'app/(console)/overview/_demo-actions.ts#loadDemoAction',
  'app/(console)/overview/_demo-actions.ts#removeDemoAction',
]);

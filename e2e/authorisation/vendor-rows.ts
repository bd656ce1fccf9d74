import { type Audience, administrators, anyone, operators, own, provider } from './actors';

/** The vendors’ interfaces: one row a method. */
export const vendorRows: Record<string, Audience> = {
  'POST /auth/login': anyone,
  'POST /auth/refresh': anyone,
  'GET /configapi/v2/accessnumbers': provider,
  'POST /configapi/v2/accessnumbers': operators,
  'DELETE /configapi/v2/accessnumbers/[number]': administrators,
  'POST /configapi/v2/oauth/token': anyone,
  'GET /configapi/v2/phone/ext': own,
  'POST /configapi/v2/selfservice/smsaccount/[name]': administrators,
  'DELETE /configapi/v2/selfservice/smsaccount/[name]': administrators,
  'POST /configapi/v2/selfservice/tenant/[url]': operators,
  'POST /configapi/v2/selfservice/trunk/[name]': administrators,
  'DELETE /configapi/v2/selfservice/trunk/[name]': administrators,
  'PUT /configapi/v2/tenant': operators,
  'GET /configapi/v2/tenant/[url]': operators,
  'PUT /configapi/v2/tenant/[url]': operators,
  'DELETE /configapi/v2/tenant/[url]': administrators,
  'PUT /configapi/v2/tenant/[url]/activate': operators,
  'PUT /configapi/v2/tenant/[url]/deactivate': operators,
  'GET /tenant/tenant-configuration/v1': provider,
  'POST /tenant/tenant-configuration/v1': operators,
  'PUT /tenant/tenant-configuration/v1': operators,
  'DELETE /tenant/tenant-configuration/v1': administrators,
  'GET /tenant/v3/api-docs': anyone,
};

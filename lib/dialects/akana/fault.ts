import type { Issue, Problem, ProblemKind } from '../../problem';
import { isXmlType } from './media-types';
import { toXml } from './xml-form';

/** What every refusal says ([D], domain.md 2.7: the vendor's own body is not documented). */
export interface Fault {
  /** Whose fault it is. */
  faultcode: 'Client' | 'Server';
  faultstring: string;
}

export interface Failure {
  status: number;
  fault: Fault;
}

/** A4, A7, A8: of the statuses of the general page; what it does not know has the usual one of HTTP. */
const statuses: Record<ProblemKind, number> = {
  malformed: 400,
  invalid: 400,
  conflict: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  stale: 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  busy: 503,
  'no-space': 507,
};

const vendorNames: Record<string, string> = {
  name: 'TenantName',
  url: 'TenantID',
  company: 'Description',
  'contact.email': 'ContactEmailAddress',
  current: 'parameters.change.password.current',
  next: 'parameters.change.password.new',
  code: 'parameters.2fa.verification.code',
  readRequestCsrf: 'ReadRequestCSRFSupport',
  writeRequestCsrf: 'WriteRequestCSRFSupport',
  sameSite: 'AuthTokenCookieSameSite',
  sessionMinutes: 'SessionTimeout',
  maxUploadMegabytes: 'MaxFileSizeForUpload',
};

/** What this door answers to an expected failure. */
export function toFailure({ kind, message, issues }: Problem): Failure {
  const told = issues.length > 0 ? issues.map(sentenceOf).join(' ') : message;
  return { status: statuses[kind], fault: { faultcode: 'Client', faultstring: told } };
}

/** 405 and defects, which are no problems of the product's own. */
export function plainFailure(status: number, faultstring: string): Failure {
  return { status, fault: { faultcode: status < 500 ? 'Client' : 'Server', faultstring } };
}

/** The body of a fault in a type of this door. */
export function writeFault(fault: Fault, type: string): string {
  return isXmlType(type) ? toXml('Fault', fault) : JSON.stringify(fault);
}

function sentenceOf({ path, message }: Issue): string {
  return path === '' ? message : `${vendorNameOf(path)}: ${message}`;
}

/** `endpoints.0.url` is `ServiceEndpoints.0.URL` here. */
function vendorNameOf(path: string): string {
  if (Object.hasOwn(vendorNames, path)) return vendorNames[path] ?? path;
  return path
    .replace(/^endpoints(?=\.|$)/, 'ServiceEndpoints')
    .replace(/(?<=^ServiceEndpoints\.\d+\.)name$/, 'Name')
    .replace(/(?<=^ServiceEndpoints\.\d+\.)url$/, 'URL');
}

import type { Issue, Problem, ProblemKind } from '../../problem';

/** The documented body of a failed login; every other failure has the same (M22). */
interface ErrorEnvelope {
  mitelErrorCode: string;
  errorMsg: string;
  developerMsg: string;
  /** The page shows "100 CONTINUE" and 0 beside a status of 400; here both say the status that was sent. */
  responseStatus: string;
  responseCode: number;
}

export interface Failure {
  status: number;
  body: ErrorEnvelope;
}

const statusNames: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
  507: 'INSUFFICIENT_STORAGE',
};

const statuses: Record<ProblemKind, number> = {
  malformed: 400,
  invalid: 400,
  // M6, M21: the page lists no 409; a number that somebody else has is not one of the "available numbers".
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

/** What this door answers to an expected failure. */
export function toFailure(problem: Problem, requestId: string): Failure {
  const issues = problem.issues.map(toVendorIssue);
  return {
    status: statusOf(problem),
    body: envelope(statusOf(problem), {
      code: problem.code,
      errorMsg: issues.length > 0 ? issues.map(sentenceOf).join(' ') : problem.message,
      found: issues.map(({ code, path }) => (path === '' ? code : `${code} at ${path}`)),
      requestId,
    }),
  };
}

/** 405 and defects, which are no problems of the product's own. */
export function plainFailure(
  status: number,
  { code, errorMsg, requestId }: { code: string; errorMsg: string; requestId: string },
): Failure {
  return { status, body: envelope(status, { code, errorMsg, found: [], requestId }) };
}

interface Told {
  code: string;
  errorMsg: string;
  /** What is wrong, one machine-readable part each. */
  found: string[];
  requestId: string;
}

function envelope(status: number, { code, errorMsg, found, requestId }: Told): ErrorEnvelope {
  return {
    mitelErrorCode: code,
    errorMsg,
    developerMsg: [...(found.length > 0 ? found : [code]), requestId && `request ${requestId}`]
      .filter(Boolean)
      .join('; '),
    responseStatus: `${status} ${statusNames[status] ?? ''}`.trim(),
    responseCode: status,
  };
}

function statusOf({ kind, code, issues }: Problem): number {
  // The login page documents 400 for a login that failed, where others answer 401.
  if (code === 'wrong-credentials') return 400;
  // M7: the subsystem is the resource that is addressed; everything else that does not exist is a 400.
  if (issues.some((issue) => issue.code === 'unknown-telephony-system')) return 404;
  return statuses[kind];
}

const vendorNames: Record<string, string> = { system: 'mxoneSubsystem', email: 'username' };

/** `telephony.directoryNumbers.0.prefixLength` is `directoryNumbers[0].prefixLength` here. */
function toVendorIssue(issue: Issue): Issue {
  const parts = issue.path.split('.');
  const own = parts[0] === 'telephony' ? parts.slice(1) : parts;
  const path = own
    .map((part, at) => (/^\d+$/.test(part) ? `[${part}]` : `${at === 0 ? '' : '.'}${nameOf(part, issue)}`))
    .join('');
  return { ...issue, path };
}

function nameOf(part: string, { code }: Issue): string {
  return code === 'unknown-member' ? part : (vendorNames[part] ?? part);
}

const knownMembers = [
  ...['mxoneSubsystem', 'customerNumber', 'customerName', 'acronym', 'domainName', 'domainOwner'],
  ...['restrictTerminalRegistrationFromForeignIPDomains', 'enableShortUserIdFormat'],
  ...['exceptionForDialingNumbers', 'allowDirectCallsBetweenCustomers', 'financeId', 'directoryNumbers'],
  ...['commonAbbreviatedNumbers', 'subscribers', 'prefixLength', 'extraDigits', 'numberRange'],
  ...['featurelevel', 'dialingPrivileges', 'endUserDeviceType', 'username', 'password', 'refreshToken'],
];

/** The field first, as scripts and people look for it. */
function sentenceOf({ path, message, code, suggestion }: Issue): string {
  const last = path.split('.').at(-1)?.toLowerCase();
  const meant =
    suggestion ?? (code === 'unknown-member' && knownMembers.find((name) => name.toLowerCase() === last));
  return `${path === '' ? '' : `${path}: `}${message}${meant ? ` Did you mean “${meant}”?` : ''}`;
}

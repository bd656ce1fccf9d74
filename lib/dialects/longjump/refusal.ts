import type { Issue, Problem, ProblemKind } from '../../problem';
import { fieldOf } from './members';

/** What the door answers to something that is refused: `<platform><message>` with this code and description. */
export interface Refusal {
  status: number;
  code: number;
  description: string;
}

type Row = Omit<Refusal, 'description'>;

/** The vendor's codes, as far as this door has a use for them. */
const codes = {
  general: -1,
  notLoggedIn: -101,
  badId: -200,
  noResource: -300,
  noPermission: -850,
  badPayload: -4601,
} as const;

/** The vendor knows no 409 and no 422: what cannot be done with a document is a bad document, 400. */
const rows: Record<ProblemKind, Row> = {
  malformed: { status: 400, code: codes.badPayload },
  invalid: { status: 400, code: codes.badPayload },
  conflict: { status: 400, code: codes.badPayload },
  stale: { status: 412, code: codes.badPayload },
  unauthenticated: { status: 401, code: codes.notLoggedIn },
  forbidden: { status: 400, code: codes.noPermission },
  'not-found': { status: 404, code: codes.badId },
  'too-large': { status: 413, code: codes.badPayload },
  'unsupported-media-type': { status: 415, code: codes.badPayload },
  'too-many-requests': { status: 429, code: codes.general },
  busy: { status: 503, code: codes.general },
  'no-space': { status: 507, code: codes.general },
};

/** Where the vendor's table is finer than our kinds. */
const rowsOfCodes: Record<string, Row> = {
  'wrong-content-type': { status: 405, code: codes.badPayload },
  'unknown-address': { status: 404, code: codes.noResource },
  'unknown-object': { status: 400, code: codes.noResource },
  'unknown-field': { status: 400, code: codes.noResource },
  // No script of the vendor's meets it: a browser does, that was sent here by a page of somebody else.
  'foreign-origin': { status: 403, code: codes.noPermission },
};

export function describeRefusal(problem: Problem): Refusal {
  const row = Object.hasOwn(rowsOfCodes, problem.code) ? rowsOfCodes[problem.code] : undefined;
  return { ...(row ?? rows[problem.kind]), description: sayAll(problem) };
}

export function describeDefect(requestId: string): Refusal {
  return {
    status: 500,
    code: codes.general,
    description: `This is a defect of the server. Its log has it under request id ${requestId}.`,
  };
}

export function describeMethod(method: string, allow: string): Refusal {
  return {
    status: 405,
    code: codes.general,
    description: `METHOD_NOT_ALLOWED: ${method} is not offered here. There is: ${allow}.`,
  };
}

/** Every mistake at once, each behind the field that it is about. */
function sayAll({ code, message, issues }: Problem): string {
  if (code === 'unknown-address') return `BAD_URL: ${message}`;
  return issues.length === 0 ? message : issues.map(sayOne).join(' ');
}

function sayOne({ path, message, suggestion }: Issue): string {
  const meant = suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
  const field = fieldOf(path);
  const isNamed = field === '' || message.startsWith(field);
  return `${isNamed ? '' : `${field}: `}${message}${meant}`;
}

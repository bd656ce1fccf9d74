import type { Actor, Door } from '@/lib/actor';
import type { Problem } from '@/lib/problem';
import { defectResponse, methodNotAllowedResponse, problemResponse } from './problem-response';

/** How a door says no. Who may act, what is done and what is logged is the same at every door. */
export interface Dialect {
  door: Door;
  /**
   * Who calls, where the door has a sign-in of its own beside Bearer tokens. Its cookies are its own affair, forged
   * requests with them included: what every other door refuses for coming from a foreign page, it refuses itself.
   */
  identify?(request: Request, params: Readonly<Record<string, string>>): Promise<Actor>;
  /** An expected failure, with the status and body that this door documents, in the form that the request asks for. */
  renderProblem(problem: Problem, requestId: string, request?: Request): Response;
  /** A defect: its text stays in the log, the caller gets the id to find it by. */
  renderDefect(requestId: string, request?: Request): Response;
  /** 405: the address exists, but not for this method. */
  renderMethodNotAllowed(request: Request, allow: string): Response;
}

/** Our own interface: RFC 9457. */
export const jsonDialect: Dialect = {
  door: 'json',
  renderProblem: problemResponse,
  renderDefect: defectResponse,
  renderMethodNotAllowed: methodNotAllowedResponse,
};

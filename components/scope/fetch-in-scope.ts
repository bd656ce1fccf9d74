import { addScope, scopeIn } from './address';

/** Asks a route of the console on behalf of the page that is shown, in its scope. */
export function fetchInScope(address: string, init?: RequestInit): Promise<Response> {
  return fetch(addScope(scopeIn(location.pathname), address), init);
}

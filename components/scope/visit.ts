import { scopeIn } from './address';

/** Goes to an address as it is; into another scope with a new document, because the frame belongs to the old one. */
export function visit(address: string, push: (address: string) => void): void {
  if (scopeIn(address) === scopeIn(location.pathname)) push(address);
  else location.assign(address);
}

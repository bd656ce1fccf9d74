import { scopeIn, withoutScope } from '@/components/scope/address';

/** A place to act in: a partner, or the provider as a whole, whose scope is none. */
export interface ScopeChoice {
  label: string;
  /** How its addresses begin: `/p/msp-15`. */
  scope: string;
  /** To whom it belongs, so that two of one name are told apart. */
  hint?: string;
}

/** Lists look alike in every scope; what one partner has in detail another has not. */
const alike =
  /^\/(?:overview|tenants|numbers|partners|activations|reports\/licences|audit|interfaces|api-reference|help)$/;

/** Where a choice leads from the page that is shown: to the same list, or to the overview. */
export function addressIn({ scope }: ScopeChoice, path: string): string {
  const page = withoutScope(path);
  return `${scope}${alike.test(page) ? page : '/overview'}`;
}

/** All but the one that is shown. */
export function otherThan(path: string, choices: readonly ScopeChoice[]): ScopeChoice[] {
  return choices.filter(({ scope }) => scope !== scopeIn(path));
}

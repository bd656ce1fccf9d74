import type { ServerKey } from '../../context';
import type { OneTimeLink } from '../store';

/** What a link is good for. Each has a page of its own, and a token of one is unknown to the others. */
export const linkPurposes = ['invitation', 'password-reset'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Under the address that the console is reached at. */
const linkPages: Record<LinkPurpose, string> = {
  invitation: '/activate',
  'password-reset': '/reset-password',
};

/**
 * The token that stands in a link. It is a signature by the server's key, which lies outside the database: whoever reads
 * the database cannot make it, and the server can write the same link into a mail again without having kept it.
 */
export function tokenOf(
  serverKey: Pick<ServerKey, 'sign'>,
  { id, purpose, createdAt }: Pick<OneTimeLink, 'id' | 'purpose' | 'createdAt'>,
): string {
  return serverKey.sign('one-time link', JSON.stringify([purpose, id, createdAt])).slice(0, 43);
}

/** Path and query of the page that a link opens. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  return `${linkPages[purpose]}?token=${token}`;
}

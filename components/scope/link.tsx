'use client';

// The one place that may: everybody else takes this Link.
// eslint-disable-next-line no-restricted-imports
import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { addScope, scopeIn } from './address';
import { useScope } from './use-scope';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & { href: string };

/**
 * A link of the console. It stays in the scope that is shown; one into another scope loads the document anew, because
 * the frame around the page belongs to the old one.
 */
export function Link({ href, ...props }: LinkProps) {
  const scope = useScope();
  const address = addScope(scope, href);
  const leads = scopeIn(address);
  if (leads !== '' && leads !== scope) {
    const { prefetch: _p, replace: _r, scroll: _s, shallow: _sh, passHref: _ph, ...plain } = props;
    return <a href={address} {...plain} />;
  }
  return <NextLink href={address} {...props} />;
}

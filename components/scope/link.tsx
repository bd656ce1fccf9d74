'use client';

// eslint-disable-next-line no-restricted-imports -- the one place that may: everybody else takes this Link
import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { addScope, scopeIn } from './address';
import { useScope } from './use-scope';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & { href: string };

/** A link of the console, in the scope that is shown. */
export function Link({ href, ...props }: LinkProps) {
  return <ExactLink href={addScope(useScope(), href)} {...props} />;
}

/**
 * A link to an address as it is. One that leaves the scope that is shown, or enters another, loads the document anew,
 * because the frame around the page belongs to the old one.
 */
export function ExactLink({ href, ...props }: LinkProps) {
  const scope = useScope();
  if (href.startsWith('/') && scopeIn(href) !== scope) {
    const { prefetch: _prefetch, replace: _replace, scroll: _scroll, ...plain } = props;
    return <a href={href} {...plain} />;
  }
  return <NextLink href={href} {...props} />;
}

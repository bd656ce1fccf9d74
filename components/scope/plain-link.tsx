'use client';

import type { ComponentProps } from 'react';
import { addScope } from './address';
import { useScope } from './use-scope';

/** A link of the console that loads the document or a file, in the scope that is shown. */
export function PlainLink({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  return <a href={addScope(useScope(), href)} {...props} />;
}

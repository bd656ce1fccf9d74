'use client';

import type { ComponentProps } from 'react';
import { addScope } from './address';
import { useScope } from './use-scope';

/** A form that asks for a page of the console by its address, in the scope that is shown. */
export function GetForm({ action, ...props }: Omit<ComponentProps<'form'>, 'method'> & { action: string }) {
  return <form method="get" action={addScope(useScope(), action)} {...props} />;
}

'use server';

import { redirect } from 'next/navigation';
import { readAddress, writeAddress } from '@/components/tenants/list/list-address';

/** The search form before JavaScript has loaded: answers with the filtered address. */
export async function searchTenantsAction(form: FormData): Promise<void> {
  const posted = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  const { view } = readAddress(posted as Record<string, string>);
  redirect(writeAddress({ ...view, after: undefined, before: undefined, from: 1, peek: undefined }));
}

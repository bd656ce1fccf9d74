'use server';

import { redirect } from 'next/navigation';
import { inScope } from '@/app/_server/scope';
import { onFirstPage } from '@/components/list/list-place';
import { readAddress, writeAddress } from '@/components/tenants/list/list-address';
import { postedAddress } from '../../_list/search-address';

/** The search form before JavaScript has loaded: answers with the filtered address. */
export async function searchTenantsAction(form: FormData): Promise<void> {
  redirect(await inScope(writeAddress(onFirstPage(readAddress(postedAddress(form)).view))));
}

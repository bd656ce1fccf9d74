'use server';

import { redirect } from 'next/navigation';
import { onFirstPage } from '@/components/list/list-place';
import { readAddress, writeAddress } from '@/components/tenants/list/list-address';
import { postedAddress } from '../../_list/search-address';

/** The search form before JavaScript has loaded: answers with the filtered address. */
export async function searchTenantsAction(form: FormData): Promise<void> {
  redirect(writeAddress(onFirstPage(readAddress(postedAddress(form)).view)));
}

'use server';

import { redirect } from 'next/navigation';
import { inScope } from '@/app/_server/scope';
import { readAddress, writeAddress } from '@/components/access-numbers/list/list-address';
import { onFirstPage } from '@/components/list/list-place';
import { postedAddress } from '../../_list/search-address';

/** The search form before JavaScript has loaded: answers with the filtered address. */
export async function searchNumbersAction(form: FormData): Promise<void> {
  redirect(await inScope(writeAddress(onFirstPage(readAddress(postedAddress(form)).view))));
}

'use server';

import { redirect } from 'next/navigation';
import { templatesHref } from '@/components/templates/template-address';

/** The search before JavaScript has loaded: answers with the filtered address. */
export async function searchTemplatesAction(form: FormData): Promise<void> {
  const q = form.get('q');
  redirect(templatesHref({ q: typeof q === 'string' && q.trim() !== '' ? q.trim() : undefined }));
}

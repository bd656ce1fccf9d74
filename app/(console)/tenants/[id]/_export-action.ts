'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { failed, foreignOrigin } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { isSameOrigin } from '@/app/_server/session';
import { startExport } from '@/app/_server/start-export';
import type { FormState } from '@/components/form/form-state';

/** Writes the archive in the background; the page of the job offers it. */
export async function exportAction(_state: FormState, form: FormData): Promise<FormState> {
  let jobId: string;
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const [id, key] = [form.get('id'), form.get('idempotencyKey')];
    const options = typeof key === 'string' && key !== '' ? { idempotencyKey: key } : {};
    const job = await startExport(await consoleContext(), String(id), options);
    jobId = job.id;
  } catch (error) {
    return failed(error);
  }
  redirect(`/jobs/${jobId}`);
}

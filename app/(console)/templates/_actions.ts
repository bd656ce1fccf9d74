'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { action, failed, foreignOrigin } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { startInspection, waitAWhile } from '@/app/_server/import-jobs';
import { isSameOrigin } from '@/app/_server/session';
import type { FormState } from '@/components/form/form-state';
import { renewHref, templateHref } from '@/components/templates/template-address';
import { requirePermission } from '@/lib/permissions';
import {
  addTemplateVersion,
  createTemplate,
  deleteTemplate,
  updateTemplate,
} from '@/lib/templates/save-template';
import { findReceived } from '../import/_find-received';
import { forgetArchive } from './_forget-archive';
import { readOrigin } from './_read-origin';

/** From a tenant that was typed, or from an archive that was read. */
export const createTemplateAction = action(createTemplate, {
  input: async (posted, context) => ({
    name: posted.name,
    description: posted.description,
    note: posted.note,
    ...(await readOrigin(posted, context)),
  }),
  async then({ id }, posted, context) {
    await forgetArchive(context, posted.importId);
    redirect(templateHref(id, { done: 'created' }));
  },
});

export const addVersionAction = action(addTemplateVersion, {
  input: async (posted, context) => ({
    id: posted.id,
    expectedVersion: Number(posted.expectedVersion),
    note: posted.note,
    ...(await readOrigin(posted, context)),
  }),
  async then({ id }, posted, context) {
    await forgetArchive(context, posted.importId);
    redirect(templateHref(id, { done: 'renewed' }));
  },
});

export const updateTemplateAction = action(updateTemplate, {
  input: ({ expectedVersion, ...posted }) => ({ ...posted, expectedVersion: Number(expectedVersion) }),
  then: ({ id }) => redirect(templateHref(id, { done: 'saved' })),
});

export const deleteTemplateAction = action(deleteTemplate, {
  input: ({ id, expectedVersion }) => ({ id, expectedVersion: Number(expectedVersion) }),
  then: () => redirect('/templates?done=deleted'),
});

/** An archive for a template: it is read like one that is imported, and leads back to be named. */
export async function readArchiveAction(_state: FormState, form: FormData): Promise<FormState> {
  const template = form.get('id');
  let id: string;
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'template.create');
    const received = await findReceived(context, form);
    if (received.state === 'receiving' || received.state === 'failed') {
      await startInspection(context, received);
      await waitAWhile(context, received.id);
    }
    id = received.id;
  } catch (error) {
    return failed(error);
  }
  const base = typeof template === 'string' && template !== '' ? renewHref(template) : '/templates/new';
  redirect(`${base}?${new URLSearchParams({ from: 'archive', import: id }).toString()}`);
}

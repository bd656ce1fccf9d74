'use server';

import { headers } from 'next/headers';
import { failed, foreignOrigin } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { isSameOrigin } from '@/app/_server/session';
import { execute } from '@/lib/command';
import { discardDraft } from '@/lib/preferences/discard-draft';
import { saveDraft } from '@/lib/preferences/save-draft';
import { draftPlace } from './_draft-place';

/** Keeps what stands in a tenant form. `tenantId` is empty for a new tenant. */
export async function saveTenantDraft(draft: {
  tenantId: string;
  version: number | null;
  values: unknown;
}): Promise<{ savedAt: string } | { refusal: string }> {
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const { tenantId, ...value } = draft;
    const { updatedAt } = await execute(await consoleContext(), saveDraft, {
      ...draftPlace(tenantId),
      value,
    });
    return { savedAt: updatedAt };
  } catch (error) {
    return { refusal: (await failed(error)).message };
  }
}

export async function discardTenantDraft(tenantId: string): Promise<void> {
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    await execute(await consoleContext(), discardDraft, draftPlace(tenantId));
  } catch (error) {
    // A draft that stays behind is offered again, and can be discarded then.
    await failed(error);
  }
}

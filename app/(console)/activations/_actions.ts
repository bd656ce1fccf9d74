'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { action, failed, foreignOrigin } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { publicUrl } from '@/app/_server/public-url';
import { secretAction } from '@/app/_server/secret-action';
import { isSameOrigin } from '@/app/_server/session';
import type { ShownLink } from '@/components/activations/invitation-actions';
import type { BulkState } from '@/components/list/bulk-state';
import { type BulkItem, mostAtOnce } from '@/lib/bulk-item';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { copyLink } from '@/lib/invitations/copy-link';
import { createInvitation } from '@/lib/invitations/create-invitation';
import { getInvitation } from '@/lib/invitations/read-invitations';
import { restoreInvitation, revokeInvitation } from '@/lib/invitations/revoke-invitation';
import { sendAgain } from '@/lib/invitations/send-again';
import { requirePermission } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';

const one = { input: ({ id = '' }: Record<string, unknown>) => ({ id }), then: () => refresh() };

export const sendAgainAction = action(sendAgain, one);
export const revokeInvitationAction = action(revokeInvitation, one);
export const restoreInvitationAction = action(restoreInvitation, one);

export const inviteAction = action(createInvitation, {
  input: ({ tenantId = '', personId = '' }) => ({ tenantId, personId }),
  then: () => refresh(),
});

export const copyLinkAction = secretAction<ShownLink>({
  keep: [],
  async run({ id = '' }, context) {
    const { path, expiresAt } = await execute(context, copyLink, { id });
    return { id: String(id), url: publicUrl() + path, expiresAt };
  },
});

/** The button under the board: each invitation that is still open gets a new mail, and the others say why not. */
export async function sendManyAgain(_state: BulkState, form: FormData): Promise<BulkState> {
  const kind = 'send-again';
  if (form.get('do') !== kind) return { status: 'idle' };
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, sendAgain.name);
    const ids = [...new Set(form.getAll('ids'))].filter((id): id is string => typeof id === 'string');
    if (ids.length === 0) return { status: 'refused', message: 'No invitation is selected. Tick one first.' };
    if (ids.length > mostAtOnce)
      return { status: 'refused', message: `At most ${mostAtOnce} are sent at once. Tick fewer.` };
    const items: BulkItem[] = [];
    for (const id of ids) items.push(await sendOne(context, id));
    refresh();
    return { status: 'done', kind, items };
  } catch (error) {
    return { status: 'refused', message: (await failed(error)).message };
  }
}

async function sendOne(context: Context, id: string): Promise<BulkItem> {
  let name = 'An invitation that is gone';
  try {
    const { personName, tenantName } = await ask(context, getInvitation, { id });
    name = `${personName}, ${tenantName}`;
    await execute(context, sendAgain, { id });
    return { id, name, outcome: 'done' };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const isOver = ['not-open', 'has-password'].includes(error.code);
    return { id, name, outcome: isOver ? 'skipped' : 'failed', reason: error.message };
  }
}

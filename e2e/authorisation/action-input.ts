/** Actions that a form posts without any state of it: they answer with an address. */
const withoutState = /#(search\w+|saveDisplayAction|signOut)$/;

/** What an action has to be told before it looks at who asks; the others look first. */
const needed: Record<string, Record<string, string>> = {
  'app/(console)/activations/_actions.ts#sendManyAgain': { do: 'send-again', ids: 'none' },
  'app/(console)/numbers/_list/bulk-action.ts#bulkNumbersAction': { do: 'unassign', ids: 'none' },
  'app/(console)/numbers/paste/_actions.ts#pasteAction': { text: 'no number' },
  'app/(console)/tenants/_list/bulk-action.ts#bulkTenantsAction': { do: 'activate', ids: 'none' },
};

/** Answers nothing, whatever comes of it: it throws away the own draft of whoever asks. */
export const silent = new Set(['app/(console)/tenants/_drafts.ts#discardTenantDraft']);

/** As a browser posts it: React's encoding of the arguments of a server action. */
export function inputOf(name: string): FormData {
  const form = new FormData();
  const args = withoutState.test(name) ? '["$K1"]' : '[{"status":"idle","message":"","issues":[]},"$K1"]';
  for (const [field, value] of Object.entries(needed[name] ?? {})) form.append(`_1_${field}`, value);
  form.append('0', args);
  return form;
}

/** What a call has to say before it is asked of whose tenant it is; the others say nothing. */
export const bodies: Record<string, object> = {
  'POST /api/v1/tenants/[id]/people': { name: 'Somebody Else', email: 'somebody.else@tenant.example' },
};

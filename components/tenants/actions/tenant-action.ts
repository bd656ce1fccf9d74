import { type FormState, idle } from '@/components/form/form-state';

/**
 * A server action of a form; also called from a menu or a dialog with fields of our own. The type of a method, so that
 * an action that answers more than is read here fits: nothing reads the state it is given.
 */
export type TenantAction<Result> = {
  act(state: FormState<Result>, form: FormData): Promise<FormState<Result>>;
}['act'];

/** What is left of a tenant to act on once something was done to it. */
export interface ActedTenant {
  id: string;
  name: string;
  version: number;
}

export interface RestoredTenant {
  tenant: ActedTenant;
  /** Numbers that somebody else holds now. */
  lost: readonly { first: string; last: string; tenantName: string }[];
  /** Access numbers that it does not get back, with what became of them. */
  lostAccessNumbers: readonly { first: string; last: string; now: string }[];
}

/** Every action on a tenant, handed down by the page. */
export interface TenantActions {
  activate: TenantAction<ActedTenant>;
  deactivate: TenantAction<ActedTenant>;
  delete: TenantAction<ActedTenant>;
  restore: TenantAction<RestoredTenant>;
  purge: TenantAction<null>;
  undo: TenantAction<RestoredTenant>;
}

/** Calls a server action as its form would. */
export function post<Result>(
  action: TenantAction<Result>,
  fields: Record<string, string | number | undefined>,
): Promise<FormState<Result>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) form.set(name, String(value));
  }
  return action(idle, form);
}

/** For the Undo of a toast: takes back the change that led to this version. */
export function undoing(undo: TenantActions['undo'], { id, version }: ActedTenant): () => Promise<void> {
  return async () => {
    const state = await post(undo, { tenantId: id, version });
    if (state.status === 'failed') throw new Error(state.message);
  };
}

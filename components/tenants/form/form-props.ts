import type { FormAction } from '@/components/accounts/action-button';
import type { FormState } from '@/components/form/form-state';
import type { EditedTenant } from './api-preview';
import type { Belonging } from './belonging';
import type { SystemChoice } from './form-scene';
import type { Stale } from './stale-choice';
import type { Step } from './steps';
import type { DiscardDraft, SaveDraft } from './use-draft';
import type { TenantFormValues } from './values';

/** What the action of the form answers; after success it leads away instead. */
export interface TenantFormState extends FormState<unknown> {
  /** Somebody else saved the tenant meanwhile. */
  stale?: Stale;
}

type TenantFormAction = (state: TenantFormState, form: FormData) => Promise<TenantFormState>;

export interface TenantFormProps {
  action: TenantFormAction;
  /** Of a new tenant: to whom it will belong. */
  belonging?: Belonging;
  /** The tenant that is edited; without it one is created. */
  edited?: EditedTenant;
  systems: SystemChoice[];
  /** What the fields begin with: blank, the tenant, or the draft. */
  initial: TenantFormValues;
  /** What they begin with once the draft is discarded. */
  fresh: TenantFormValues;
  /** When the draft was kept that the fields begin with. */
  draftFrom?: string;
  step: Step;
  idempotencyKey: string;
  zone: string;
  email: string;
  saveDraft: SaveDraft;
  discardDraft: DiscardDraft;
  signIn: FormAction<void>;
  cancelHref: string;
}

'use client';

import { CheckboxField } from '@/components/form/checkbox-field';
import { issueAt } from '@/components/form/issues';
import { PartnerField } from '@/components/partners/partner-field';
import type { Belonging } from './belonging';
import type { TenantFormState } from './form-props';

export function BelongsTo({ belonging, state }: { belonging: Belonging; state: TenantFormState }) {
  const { values } = state;
  const isPartner = values ? values.isPartner === 'on' : belonging.isPartner;
  return (
    <section
      aria-label="Belongs to"
      className="mb-6 flex max-w-form flex-col gap-3 border-y border-line py-3"
    >
      {belonging.kind === 'fixed' ? (
        <p>
          This tenant will belong to <strong>{belonging.partner.name}</strong>.
          <input type="hidden" name="partnerId" value={belonging.partner.id} />
        </p>
      ) : (
        <PartnerField
          name="partner"
          label="Belongs to partner"
          hint="The name of a partner. Empty: to the provider, with nobody in between."
          defaultValue={typeof values?.partner === 'string' ? values.partner : belonging.partnerName}
          error={(issueAt(state.issues, 'partner') ?? issueAt(state.issues, 'partnerId'))?.message}
        />
      )}
      {belonging.mayAppoint && (
        <CheckboxField
          name="isPartner"
          label="This tenant is a partner"
          hint="It runs tenants of its own, within limits that are set on its page."
          defaultChecked={isPartner}
        />
      )}
    </section>
  );
}

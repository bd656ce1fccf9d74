'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { FormSection } from '@/components/form/form-section';
import { RadioField } from '@/components/form/radio-field';
import { Link } from '@/components/scope/link';
import { Notice } from '@/components/ui/notice';
import { CustomerNumberField } from './customer-number-field';
import { useScene } from './form-scene';
import { CheckboxMember, SelectMember, TextMember } from './member-fields';
import type { TenantFormValues } from './values';

export function PolicyStep() {
  const { register } = useFormContext<TenantFormValues>();
  const { initial, systems } = useScene();
  const choice = useWatch<TenantFormValues, 'telephonyChoice'>({ name: 'telephonyChoice' });
  return (
    <FormSection title="Domain & policy" description="How the tenant stands on its telephony system.">
      <RadioField
        label="Telephony profile"
        {...register('telephonyChoice')}
        defaultValue={initial.telephonyChoice}
        options={[
          { value: 'now', label: 'Give it one now' },
          {
            value: 'none',
            label: 'None',
            hint: 'The tenant has no numbers. A profile can be added at any time.',
          },
        ]}
      />
      {systems.length === 0 && (
        <Notice tone="warning" title="There is no telephony system yet.">
          <Link className="link" href="/telephony-systems/new">
            Add one
          </Link>{' '}
          first, or create the tenant without a profile.
        </Notice>
      )}
      <div className={choice === 'none' ? whileNone : 'contents'}>
        <Profile />
      </div>
    </FormSection>
  );
}

/** What belongs to a profile is out of sight while there is none; without scripts it stays, and is not read. */
export const whileNone = 'contents [@media(scripting:enabled)]:hidden';

function Profile() {
  const { setValue, getValues } = useFormContext<TenantFormValues>();
  const { systems } = useScene();
  const chosen = useWatch<TenantFormValues, 'telephony.system'>({ name: 'telephony.system' });
  const system = systems.find(({ name }) => name === chosen);

  /** What the other system does not have is taken back, so that nothing is sent that cannot be seen. */
  function fitTo(name: string) {
    const next = systems.find((each) => each.name === name);
    if (!next || next.domains.includes(getValues('telephony.domainName'))) return;
    const only = next.domains.length === 1 ? next.domains[0] : undefined;
    setValue('telephony.domainName', only ?? '', { shouldDirty: true });
  }

  return (
    <>
      <SelectMember
        path="telephony.system"
        placeholder="Choose a telephony system"
        options={systems.map(({ name }) => ({ value: name, label: name }))}
        onChange={(event) => fitTo(event.target.value)}
      />
      <SelectMember
        key={chosen}
        path="telephony.domainName"
        hint={system ? undefined : 'The domains follow from the telephony system.'}
        placeholder="Choose a domain"
      >
        {(system ? [system] : systems).map(({ name, domains }) => (
          <optgroup key={name} label={name}>
            {domains.map((domain) => (
              <option key={domain} value={domain}>
                {domain}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectMember>
      <CustomerNumberField />
      <TextMember
        path="telephony.customerName"
        optional
        hint="Up to 40 characters. The customer number is used when this is empty."
        limit={40}
        autoComplete="off"
      />
      <TextMember
        path="telephony.acronym"
        optional
        hint="Shown on telephones in front of the short number. Up to 20 characters, no digit at either end; 10 fit on every display."
        limit={20}
        autoComplete="off"
      />
      <TextMember
        path="telephony.financeId"
        optional
        hint="Under this the license usage report books the tenant."
        limit={255}
        autoComplete="off"
        className="font-mono"
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium">Policy</legend>
        <CheckboxMember path="telephony.domainOwner" hint="The domain belongs to this tenant alone." />
        <CheckboxMember
          path="telephony.restrictTerminalRegistrationFromForeignIPDomains"
          hint="Telephones register from the tenant’s own domain only."
        />
        <CheckboxMember
          path="telephony.enableShortUserIdFormat"
          hint="Users sign in to telephones with their short number."
        />
        <CheckboxMember
          path="telephony.allowDirectCallsBetweenCustomers"
          hint="On: open scheme, numbers that cannot be range-checked may be dialled. Off: closed, they are barred."
        />
      </fieldset>
    </>
  );
}

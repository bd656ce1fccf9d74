'use client';

import { useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { FormSection } from '@/components/form/form-section';
import { languageNames } from '@/lib/mail/describe-mail';
import { mailLanguages } from '@/lib/mail/model';
import { deriveUrl } from '@/lib/tenants/keys';
import { EndpointRows } from './endpoint-rows';
import { useScene } from './form-scene';
import { DigitsMember, SelectMember, TextMember } from './member-fields';
import type { TenantFormValues } from './values';

export function IdentityStep() {
  const { setValue, getValues, getFieldState } = useFormContext<TenantFormValues>();
  const { initial } = useScene();
  // The url follows the name until somebody gives it one of its own.
  const follows = useRef(initial.url === '' || initial.url === deriveUrl(initial.name));

  return (
    <>
      <FormSection title="Identity" description="Only the name is needed.">
        <TextMember
          path="name"
          hint="Up to 120 characters, unique among tenants."
          limit={120}
          autoComplete="off"
          onChange={() => {
            if (!follows.current) return;
            const shouldValidate = getFieldState('url').invalid;
            setValue('url', deriveUrl(getValues('name')), { shouldDirty: true, shouldValidate });
          }}
        />
        <TextMember
          path="url"
          optional
          hint="Lower-case letters, digits, hyphens and dots. Made from the name unless you give one."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="font-mono"
          onChange={() => {
            follows.current = getValues('url') === '';
          }}
        />
        <TextMember path="company" optional hint="Up to 200 characters." limit={200} autoComplete="off" />
      </FormSection>
      <FormSection title="Contact" description="Whom to ask about this tenant.">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextMember path="contact.firstName" optional limit={120} autoComplete="off" />
          <TextMember path="contact.lastName" optional limit={120} autoComplete="off" />
        </div>
        <TextMember path="contact.email" optional type="email" limit={254} autoComplete="off" />
        <TextMember
          path="contact.phone"
          optional
          type="tel"
          limit={40}
          autoComplete="off"
          className="font-mono"
        />
      </FormSection>
      <MoreDetails />
    </>
  );
}

/** What few tenants need. Folded, and open at once when it holds something. */
function MoreDetails() {
  const { initial, issues } = useScene();
  const holds = moreParts.some(
    (part) =>
      hasText(initial[part]) || issues.some(({ path }) => path === part || path.startsWith(`${part}.`)),
  );
  return (
    <details className="max-w-form border-t border-line py-4" open={holds || undefined}>
      <summary className="link inline-flex min-h-6 items-center">More details</summary>
      <p className="mt-1 text-ink-2">Address, locale, billing, capacity and endpoints. All optional.</p>
      <div className="mt-4 flex flex-col gap-4">
        <TextMember path="address.street" optional limit={200} autoComplete="off" />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextMember path="address.zip" optional limit={20} autoComplete="off" />
          <TextMember path="address.city" optional limit={120} autoComplete="off" />
          <TextMember path="address.state" optional limit={120} autoComplete="off" />
          <TextMember path="address.country" optional limit={120} autoComplete="off" />
          <SelectMember
            path="locale.language"
            optional
            placeholder="English, where none is chosen"
            options={mailLanguages.map((value) => ({ value, label: languageNames[value] }))}
          />
          <TextMember path="locale.timeZone" optional hint="Such as Europe/Stockholm." limit={60} />
          <TextMember path="locale.dateFormat" optional hint="Such as yyyy-MM-dd." limit={20} />
          <TextMember path="locale.currencyFormat" optional hint="Such as EUR." limit={20} />
          <TextMember path="billing.paymentType" optional hint="Such as invoice." limit={60} />
          <DigitsMember kind="amount" path="billing.discount" optional hint="0 to 100" />
          <DigitsMember kind="amount" path="billing.trialDays" optional hint="0 to 3650" />
          <DigitsMember kind="amount" path="billing.licenseBlocks" optional hint="0 or more" />
          <TextMember path="billing.nextBillingDate" optional type="date" hint="Year, month, day" />
          <TextMember path="billing.subscriberPlan" optional limit={120} />
          <TextMember path="billing.subscriberOption" optional limit={120} />
          <TextMember path="billing.accessoryPlan" optional limit={120} />
          <SelectMember
            path="billing.free"
            optional
            placeholder="Not said"
            options={[
              { value: 'true', label: 'Yes' },
              { value: 'false', label: 'No' },
            ]}
          />
          <TextMember path="classification" optional limit={120} />
          <DigitsMember kind="amount" path="capacity.numberOfUsers" optional hint="0 or more" />
          <DigitsMember kind="amount" path="capacity.estimatedNumberOfUsers" optional hint="0 or more" />
          <DigitsMember kind="amount" path="capacity.documentSpace" optional hint="0 or more" />
          <DigitsMember kind="amount" path="capacity.dataSpace" optional hint="0 or more" />
        </div>
        <EndpointRows />
      </div>
    </details>
  );
}

const moreParts = ['address', 'locale', 'billing', 'capacity', 'endpoints', 'classification'] as const;

function hasText(part: unknown): boolean {
  if (typeof part === 'string') return part !== '';
  return typeof part === 'object' && part !== null && Object.values(part).some(hasText);
}

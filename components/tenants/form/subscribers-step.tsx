'use client';

import { Plus } from 'lucide-react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { FormSection } from '@/components/form/form-section';
import { BasicLevelNotice } from '@/components/tenants/basic-level-notice';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { dialingPrivileges, endUserDeviceTypes } from '@/lib/tenants/telephony-profile';
import { useScene } from './form-scene';
import { whileNone } from './policy-step';
import { SubscriberFields } from './subscriber-fields';
import type { SubscriberRow, TenantFormValues } from './values';

export function SubscribersStep() {
  const { control, getValues } = useFormContext<TenantFormValues>();
  const { systems } = useScene();
  const { fields, append, remove } = useFieldArray({ control, name: 'telephony.subscribers' });
  const [choice, chosen] = useWatch<TenantFormValues, ['telephonyChoice', 'telephony.system']>({
    name: ['telephonyChoice', 'telephony.system'],
  });
  const system = systems.find(({ name }) => name === chosen);

  /** The next one is most often like the last. */
  function suggest(): SubscriberRow {
    const last = getValues('telephony.subscribers').at(-1);
    return (
      last ?? {
        numberRange: String(system?.servers[0] ?? ''),
        featurelevel: system?.featureLevels[0] ?? '',
        dialingPrivileges: dialingPrivileges[0],
        endUserDeviceType: endUserDeviceTypes[0],
      }
    );
  }

  return (
    <FormSection
      title="Subscribers"
      description="One entry for each subscriber: on which server, with which feature level, privileges and device. Each uses a licence of its level. Optional."
    >
      {choice === 'none' && (
        <Notice className="[@media(scripting:none)]:hidden" title="This tenant has no telephony profile.">
          Subscribers belong to one. Choose “Give it one now” under Domain &amp; policy.
        </Notice>
      )}
      <div className={choice === 'none' ? whileNone : 'contents'}>
        <BasicLevelNotice />
        <ol className="grid gap-4">
          {fields.map((field, index) => (
            <li key={field.id}>
              <SubscriberFields index={index} system={system} onRemove={() => remove(index)} />
            </li>
          ))}
        </ol>
        <div className="[@media(scripting:none)]:hidden">
          <Button
            id="field-telephony-subscribers"
            icon={<Plus aria-hidden />}
            onClick={() =>
              append(suggest(), { focusName: `telephony.subscribers.${fields.length}.numberRange` })
            }
          >
            Add subscriber
          </Button>
        </div>
        <noscript>
          <SubscriberFields index={fields.length} system={system} />
        </noscript>
      </div>
    </FormSection>
  );
}

'use client';

import { useState } from 'react';
import { FormSection } from '@/components/form/form-section';
import { TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import type { Issue } from '@/lib/problem';
import { CustomerNumber } from './customer-number';
import { DirectoryFields } from './directory-fields';
import { at } from './identity-fields';
import { DomainField, SystemField } from './system-fields';
import type { UsedTelephony, UsedTemplate, UseValues } from './use-values';

export interface TelephonyFieldsProps {
  telephony: UsedTelephony;
  systems: UsedTemplate['systems'];
  values: UseValues;
  issues: readonly Issue[];
  onChange(): void;
}

/** The parts of the telephony profile that each tenant has for itself; the rest follows the template. */
export function TelephonyFields({ telephony, systems, values, issues, onChange }: TelephonyFieldsProps) {
  const [system, setSystem] = useState(values.system);
  const { acronym } = telephony;
  return (
    <FormSection
      title="Telephony"
      description="Dialling rules, policy and subscribers come from the template; what a tenant has for itself is asked here."
    >
      {!systems.some(({ name }) => name === telephony.system) && (
        <Notice tone="warning" title={`There is no telephony system ${telephony.system} here.`}>
          The template was made where one of that name exists. Choose one of this cluster instead.
        </Notice>
      )}
      <SystemField
        systems={systems}
        value={values.system}
        error={at(issues, 'telephony.system')}
        onChange={setSystem}
      />
      <CustomerNumber
        key={system}
        system={system}
        value={values.customerNumber}
        error={at(issues, 'telephony.customerNumber')}
      />
      <TextField
        name="telephony.customerName"
        label="Customer name"
        optional
        hint="Left empty it is the tenant’s name."
        limit={40}
        autoComplete="off"
        defaultValue={values.customerName}
        error={at(issues, 'telephony.customerName')}
      />
      <TextField
        name="telephony.acronym"
        label="Acronym"
        optional
        hint={`Shown on telephones; best with up to 10 characters.${acronym ? ` The template has ${acronym}, which stays behind.` : ''}`}
        limit={20}
        autoComplete="off"
        defaultValue={values.acronym}
        error={at(issues, 'telephony.acronym')}
      />
      <DomainField
        systems={systems}
        system={system}
        value={values.domainName}
        error={at(issues, 'telephony.domainName')}
      />
      <DirectoryFields
        telephony={telephony}
        system={system}
        values={values}
        issues={issues}
        onChange={onChange}
      />
    </FormSection>
  );
}

'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { SelectField } from '@/components/form/select-field';
import type { UsedTemplate } from './use-values';

interface Chosen {
  systems: UsedTemplate['systems'];
  value: string;
  error: ReactNode;
}

export function SystemField({ systems, value, error, onChange }: Chosen & { onChange(name: string): void }) {
  const isHere = systems.some(({ name }) => name === value);
  return (
    <SelectField
      name="telephony.system"
      label="Telephony system"
      defaultValue={isHere ? value : ''}
      options={systems.map(({ name }) => ({ value: name, label: name }))}
      {...(!isHere && { placeholder: 'Choose a telephony system' })}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The domains of the chosen system; where no script follows the choice, those of all. */
export function DomainField({ systems, system, value, error }: Chosen & { system: string }) {
  const isLive = useSyncExternalStore(never, yes, no);
  const shown = isLive ? systems.filter(({ name }) => name === system) : systems;
  // Systems may have a domain of the same name: each is one option, which stays chosen when the list gets shorter.
  const domains = [...new Set(shown.flatMap((one) => one.domains))];
  return (
    <SelectField
      key={system}
      name="telephony.domainName"
      label="Domain"
      defaultValue={domains.includes(value) ? value : ''}
      placeholder="Choose a domain"
      error={error}
      options={domains.map((domain) => ({ value: domain, label: domain }))}
    />
  );
}

const never = () => () => {};
const yes = () => true;
const no = () => false;

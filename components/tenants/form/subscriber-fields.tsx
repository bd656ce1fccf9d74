'use client';

import { Trash2 } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { IconButton } from '@/components/ui/icon-button';
import { dialingPrivileges, endUserDeviceTypes, isBasic } from '@/lib/tenants/telephony-profile';
import { type SystemChoice, useScene } from './form-scene';
import { SelectMember } from './member-fields';
import type { TenantFormValues } from './values';

export interface SubscriberFieldsProps {
  index: number;
  /** Undefined before one is chosen: then the servers and levels of all are offered. */
  system: SystemChoice | undefined;
  onRemove?: () => void;
}

export function SubscriberFields({ index, system, onRemove }: SubscriberFieldsProps) {
  const { systems } = useScene();
  const { trigger } = useFormContext<TenantFormValues>();
  const path = `telephony.subscribers.${index}` as const;
  const row = useWatch<TenantFormValues, typeof path>({ name: path });
  const basic = isBasic(row?.featurelevel ?? '');
  const offered = system ? [system] : systems;
  const servers = unique(
    offered.flatMap(({ servers: each }) => each.map(String)),
    row?.numberRange,
  );
  const levels = unique(
    offered.flatMap(({ featureLevels }) => featureLevels),
    row?.featurelevel,
  );
  // A choice made before the level was lowered stays visible, with the complaint about it.
  const devices = endUserDeviceTypes.filter(
    (device) => !basic || device !== 'BluStar Client' || row?.endUserDeviceType === device,
  );
  return (
    <fieldset className="grid gap-3 border-t border-line pt-3 sm:grid-cols-2">
      <legend className="sr-only">Subscriber {index + 1}</legend>
      <div className="flex items-center justify-between sm:col-span-2">
        <p className="text-meta font-medium text-ink-2">Subscriber {index + 1}</p>
        {onRemove && (
          <IconButton
            size="small"
            label={`Remove subscriber ${index + 1}`}
            icon={<Trash2 aria-hidden />}
            className="[@media(scripting:none)]:hidden"
            onClick={onRemove}
          />
        )}
      </div>
      <SelectMember
        path={`${path}.numberRange`}
        label="Server"
        placeholder="Choose a server"
        options={servers.map((server) => ({ value: server, label: `Server ${server}` }))}
      />
      <SelectMember
        path={`${path}.featurelevel`}
        label="Feature level"
        placeholder="Choose a feature level"
        // A device that the new level does not carry is complained about where it was chosen.
        onChange={() => void trigger(`${path}.endUserDeviceType`)}
        options={levels.map((level) => ({ value: level, label: level }))}
      />
      <SelectMember
        path={`${path}.dialingPrivileges`}
        label="Dialing privileges"
        placeholder="Choose privileges"
        options={dialingPrivileges.map((privilege) => ({ value: privilege, label: privilege }))}
      />
      <SelectMember
        path={`${path}.endUserDeviceType`}
        label="Device"
        placeholder="Choose a device"
        hint={
          basic ? 'BluStar Client is not offered: it needs more than the BASIC feature level.' : undefined
        }
        options={devices.map((device) => ({ value: device, label: device }))}
      />
    </fieldset>
  );
}

function unique(offered: readonly string[], chosen = ''): string[] {
  const all = new Set(offered);
  if (chosen !== '') all.add(chosen);
  return [...all];
}

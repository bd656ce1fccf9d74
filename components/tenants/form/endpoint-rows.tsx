'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { mostEndpoints } from '@/lib/tenants/model';
import { TextMember } from './member-fields';
import type { TenantFormValues } from './values';

/** Named addresses of other systems that serve this tenant. */
export function EndpointRows() {
  const { control } = useFormContext<TenantFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'endpoints' });
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">
        Endpoints <span className="font-normal text-ink-2">(optional)</span>
      </legend>
      <p className="text-ink-2">
        Up to {mostEndpoints}: a name, and an address that begins with http:// or https://.
      </p>
      <ol className="mt-1 grid gap-3">
        {fields.map((field, index) => (
          <li key={field.id} className="grid items-start gap-2 sm:grid-cols-[1fr_2fr_auto]">
            <TextMember path={`endpoints.${index}.name`} label={`Name of endpoint ${index + 1}`} />
            <TextMember
              path={`endpoints.${index}.url`}
              label={`Address of endpoint ${index + 1}`}
              type="url"
              placeholder="https://"
            />
            <IconButton
              label={`Remove endpoint ${index + 1}`}
              icon={<Trash2 aria-hidden />}
              className="sm:mt-6"
              onClick={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      {fields.length < mostEndpoints ? (
        <Button
          className="mt-3 [@media(scripting:none)]:hidden"
          size="small"
          icon={<Plus aria-hidden />}
          onClick={() => append({ name: '', url: '' })}
        >
          Add endpoint
        </Button>
      ) : (
        <p className="mt-3 text-ink-2">No more fit. Remove one first.</p>
      )}
    </fieldset>
  );
}

'use client';

import { SuggestField } from '@/components/form/suggest-field';
import { TextField } from '@/components/form/text-field';
import type { BulkField } from './bulk-state';

/** A phrase to type, or something that has to be chosen first. */
export function BulkFieldInput({ field, complaint }: { field: BulkField; complaint: string | undefined }) {
  const { name, label, phrase, hint, typed, suggestions } = field;
  const same = {
    id: `bulk-${name}`,
    name,
    hint,
    defaultValue: typed,
    autoComplete: 'off',
    spellCheck: false,
    error: complaint,
  };
  if (suggestions !== undefined) return <SuggestField {...same} label={label} from={suggestions} />;
  return (
    <TextField
      {...same}
      label={
        phrase === undefined ? (
          label
        ) : (
          <>
            Type <strong className="font-mono">{phrase}</strong> to confirm
          </>
        )
      }
    />
  );
}

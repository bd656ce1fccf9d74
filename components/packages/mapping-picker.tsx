'use client';

import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { FieldMessage, fieldId } from '@/components/form/field';
import { Button } from '@/components/ui/button';
import { formatBytes } from '@/components/upload/format-bytes';

export interface MappingPickerProps {
  file: File | undefined;
  onChange(file: File | undefined): void;
  error: ReactNode;
}

/** The optional mapping properties beside an archive. What was chosen stays, whatever becomes of the archive. */
export function MappingPicker({ file, onChange, error }: MappingPickerProps) {
  const id = fieldId('mapping');
  const chosen = useRef<HTMLInputElement>(null);
  const takeEarly = useEffectEvent(() => {
    const early = chosen.current?.files?.[0];
    if (early) onChange(early);
  });
  // A file that was chosen before the script had loaded is waiting in its field.
  useEffect(() => takeEarly(), []);
  return (
    <div className="flex max-w-form flex-col gap-1">
      <label htmlFor={id} className="self-start font-medium">
        Mapping properties <span className="font-normal text-ink-2">(optional)</span>
      </label>
      <p id={`${id}-hint`} className="text-ink-2">
        A text file that rewrites the addresses of service endpoints: source=target in every line, UTF-8, up
        to 5 MB. Choose it before the archive, or later, beside the plan.
      </p>
      <input
        id={id}
        ref={chosen}
        name="mapping"
        type="file"
        accept=".properties,.txt,text/plain"
        aria-describedby={`${id}-hint`}
        className="max-w-full file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:font-medium pointer-coarse:file:min-h-11"
        onChange={(event) => onChange(event.target.files?.[0])}
      />
      {file && (
        <p className="flex flex-wrap items-center gap-2" role="status">
          <span className="min-w-0 break-all">
            {file.name}, {formatBytes(file.size)}, goes along.
          </span>
          <Button
            size="small"
            onClick={() => {
              if (chosen.current) chosen.current.value = '';
              onChange(undefined);
            }}
          >
            Leave it out
          </Button>
        </p>
      )}
      <FieldMessage id={id} error={error} />
    </div>
  );
}

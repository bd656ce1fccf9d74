'use client';

import { useState } from 'react';
import { SubmitButton } from '@/components/form/submit-button';

export interface DisplayFormProps {
  save: (form: FormData) => Promise<void>;
  /** Where to come back to. */
  back: string;
  density: string;
  size: number;
  sizes: readonly number[];
  /** All that can be chosen, in the order they stand in. */
  columns: { name: string; label: string; shown: boolean }[];
  /** "tenants". */
  nouns: string;
  /** The column that is always there: "name". */
  fixed: string;
}

/** Density, page size and columns: kept for the person who chose them. */
export function DisplayForm({ save, back, density, size, sizes, columns, nouns, fixed }: DisplayFormProps) {
  const [order, setOrder] = useState(columns);

  function move(from: number, by: 1 | -1) {
    setOrder((before) => {
      const moved = before[from];
      return moved ? before.toSpliced(from, 1).toSpliced(from + by, 0, moved) : before;
    });
  }

  return (
    <form
      action={save}
      onSubmit={({ currentTarget }) => currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
      className="flex w-72 max-w-full flex-col gap-3 p-2"
    >
      <input type="hidden" name="back" value={back} />
      <fieldset>
        <legend className="font-medium">Rows</legend>
        <div className="flex gap-4">
          {(['compact', 'comfortable'] as const).map((value) => (
            <label key={value} className="inline-flex min-h-8 items-center gap-2">
              <input type="radio" name="density" value={value} defaultChecked={density === value} />
              {value === 'compact' ? 'Compact' : 'Comfortable'}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="font-medium">{nouns.charAt(0).toUpperCase() + nouns.slice(1)} a page</legend>
        <div className="flex gap-4">
          {sizes.map((value) => (
            <label key={value} className="inline-flex min-h-8 items-center gap-1.5">
              <input type="radio" name="pageSize" value={value} defaultChecked={size === value} />
              {value}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="font-medium">Columns beside the {fixed}</legend>
        <ol>
          {order.map(({ name, label, shown }, at) => (
            <li key={name} className="flex items-center gap-1">
              <label className="flex min-h-8 flex-1 items-center gap-2">
                <input type="checkbox" name={`columns.${at}`} value={name} defaultChecked={shown} />
                {label}
              </label>
              <MoveButton label={`Move ${label} up`} disabled={at === 0} onClick={() => move(at, -1)}>
                ↑
              </MoveButton>
              <MoveButton
                label={`Move ${label} down`}
                disabled={at === order.length - 1}
                onClick={() => move(at, 1)}
              >
                ↓
              </MoveButton>
            </li>
          ))}
        </ol>
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Save</SubmitButton>
        <SubmitButton name="reset" value="yes" variant="quiet">
          Reset columns
        </SubmitButton>
      </div>
    </form>
  );
}

interface MoveButtonProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: string;
}

function MoveButton({ label, disabled, onClick, children }: MoveButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-7 place-items-center rounded-control text-ink-2 hover:bg-sunken hover:text-ink disabled:opacity-30 noscript:hidden pointer-coarse:size-11"
    >
      {children}
    </button>
  );
}

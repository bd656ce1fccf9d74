import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { GetForm } from '@/components/scope/get-form';
import { buttonClass } from '@/components/ui/button';

interface PlainFilterProps {
  /** Of the list: "/mails". */
  path: string;
  label: string;
  /** What the fields say now. */
  values: readonly (string | undefined)[];
  verb?: string;
  /** How the fields lie beside each other. */
  className?: string;
  children: ReactNode;
}

/** A plain GET form: the filter becomes the address. */
export function PlainFilter({
  path,
  label,
  values,
  verb = 'Filter',
  className = 'grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap',
  children,
}: PlainFilterProps) {
  return (
    <GetForm
      // A link changes the address without a new page; the fields must follow it.
      key={values.join(' ')}
      action={path}
      role="search"
      aria-label={label}
      className={className}
    >
      {children}
      <button type="submit" className={buttonClass({})}>
        {verb}
      </button>
    </GetForm>
  );
}

interface FilterTextProps {
  label: string;
  value: string;
  maxLength: number;
  /** How wide it is. */
  className: string;
}

export function FilterText({ label, value, maxLength, className }: FilterTextProps) {
  return (
    <label className="col-span-2 flex min-w-0 grow flex-col gap-1 sm:grow-0">
      <span className="text-meta text-ink-2">{label}</span>
      <input
        type="search"
        name="q"
        defaultValue={value}
        maxLength={maxLength}
        className={clsx('control', className)}
      />
    </label>
  );
}

interface FilterChoiceProps<Value extends string> {
  label: string;
  name: string;
  value: Value | undefined;
  /** What the choice of none is called: "Any state". */
  any: string;
  values: readonly Value[];
  names: Record<Value, string>;
  /** How wide it is. */
  className: string;
}

export function FilterChoice<Value extends string>(props: FilterChoiceProps<Value>) {
  const { label, name, value, any, values, names, className } = props;
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-meta text-ink-2">{label}</span>
      <select name={name} defaultValue={value ?? ''} className={clsx('control', className)}>
        <option value="">{any}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

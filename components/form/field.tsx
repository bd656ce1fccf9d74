import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { RemainingCount } from './remaining-count';

/** What every field takes besides the attributes of its input. */
export interface FieldTexts {
  label: ReactNode;
  /** Said before anything goes wrong: "Up to 40 characters." */
  hint?: ReactNode;
  /** The fact and the way on. Its presence marks the input as invalid. */
  error?: ReactNode;
  /** Adds "(optional)" to the label; everything else is needed. */
  optional?: boolean;
  /** Characters allowed. Counted aloud near the end; never cut off, so that a paste is not lost. */
  limit?: number;
  /** Something beside the control: a unit, a button. */
  after?: ReactNode;
}

export interface FieldProps extends FieldTexts {
  /** id of the input. */
  id: string;
  children: ReactNode;
  className?: string;
}

export function Field({
  id,
  label,
  hint,
  error,
  optional = false,
  limit,
  after,
  children,
  className,
}: FieldProps) {
  return (
    <div className={clsx('flex max-w-form flex-col gap-1', className)}>
      <label htmlFor={id} className="self-start font-medium">
        {label}
        {optional && <span className="font-normal text-ink-2"> (optional)</span>}
      </label>
      {hint && (
        <p id={hintId(id)} className="text-ink-2">
          {hint}
        </p>
      )}
      <div className="flex items-start gap-2">
        {children}
        {after}
      </div>
      {limit !== undefined && <RemainingCount inputId={id} limit={limit} />}
      <FieldMessage id={id} error={error} />
    </div>
  );
}

/** Always in the document, so that a message that arrives later is announced. */
export function FieldMessage({ id, error }: { id: string; error?: ReactNode }) {
  return (
    <div id={errorId(id)} aria-live="polite" className="text-danger empty:hidden">
      {error && (
        <p className="flex items-baseline gap-1.5">
          <span aria-hidden="true">▲</span>
          <span className="sr-only">Problem: </span>
          <span className="min-w-0">{error}</span>
        </p>
      )}
    </div>
  );
}

/** The id of the input for a dotted path, so that an error summary can link to it without asking anyone. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** The attributes that tie an input to its texts. */
export function fieldWiring(id: string, { hint, error, optional, limit }: Omit<FieldTexts, 'label'>) {
  const described = [hint && hintId(id), limit !== undefined && remainingId(id), error && errorId(id)];
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-required': optional ? undefined : true,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  } as const;
}

function remainingId(id: string): string {
  return `${id}-remaining`;
}

function hintId(id: string): string {
  return `${id}-hint`;
}

function errorId(id: string): string {
  return `${id}-error`;
}

'use client';

import { type FormEvent, type ReactNode, useId, useRef, useState, useTransition } from 'react';
import { Button } from './button';
import { DialogPanel } from './dialog-panel';
import { Notice } from './notice';

export interface ConfirmPanelProps {
  onOpenChange: (open: boolean) => void;
  /** A question that names the object: "Delete Greene Services?" */
  title: string;
  /** What follows, with counts: "214 directory numbers become free". */
  consequences: ReactNode[];
  /** Repeats the verb: "Delete tenant". */
  confirmLabel: string;
  cancelLabel?: string;
  /** High damage: this text must be typed first, compared after trimming. */
  typeToConfirm?: string;
  /** Resolves when done (the dialog closes) or to a sentence that says why not (it stays open). */
  onConfirm: () => Promise<string | undefined | void>;
  children?: ReactNode;
}

export function ConfirmPanel({
  onOpenChange,
  title,
  consequences,
  confirmLabel,
  cancelLabel = 'Cancel',
  typeToConfirm,
  onConfirm,
  children,
}: ConfirmPanelProps) {
  const formId = useId();
  const fieldId = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<{ where: 'field' | 'dialog'; text: string }>();
  const [pending, startTransition] = useTransition();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    if (typeToConfirm !== undefined && typed.trim() !== typeToConfirm.trim()) {
      setError({ where: 'field', text: `Type ${typeToConfirm} exactly as shown.` });
      field.current?.focus();
      return;
    }
    setError(undefined);
    startTransition(async () => {
      const refusal = await onConfirm().catch(() => 'This did not go through. Nothing was changed.');
      if (refusal) setError({ where: 'dialog', text: refusal });
      else onOpenChange(false);
    });
  }

  function retype(value: string) {
    setTyped(value);
    if (error?.where === 'field' && value.trim() === typeToConfirm?.trim()) setError(undefined);
  }

  return (
    <DialogPanel
      open
      kind="alert"
      onOpenChange={(next) => !pending && onOpenChange(next)}
      title={title}
      initialFocus={typeToConfirm === undefined ? cancel : field}
      footer={
        <>
          <Button ref={cancel} onClick={() => !pending && onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button type="submit" form={formId} variant="danger" pending={pending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {error?.where === 'dialog' && <Notice tone="danger" announce="alert" title={error.text} />}
        <ul className="flex flex-col gap-1">
          {consequences.map((consequence, index) => (
            <li key={index} className="flex gap-2">
              <span aria-hidden="true" className="text-danger">
                ▪
              </span>
              <span className="min-w-0">{consequence}</span>
            </li>
          ))}
        </ul>
        {children}
        {typeToConfirm !== undefined && (
          <div>
            <label htmlFor={fieldId} className="mb-1 block">
              Type <strong className="font-mono">{typeToConfirm}</strong> to confirm
            </label>
            <input
              ref={field}
              id={fieldId}
              className="control"
              value={typed}
              onChange={(event) => retype(event.target.value)}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={error?.where === 'field'}
              aria-describedby={error?.where === 'field' ? `${fieldId}-error` : undefined}
            />
            {error?.where === 'field' && (
              <p id={`${fieldId}-error`} role="alert" className="mt-1 text-danger">
                {error.text}
              </p>
            )}
          </div>
        )}
      </form>
    </DialogPanel>
  );
}

'use client';

import { useEffect, useRef } from 'react';

export interface FieldError {
  /** id of the input; a fragment link focuses it even before JavaScript. */
  fieldId: string;
  /** Word for word the text at the field. */
  message: string;
}

export interface ErrorSummaryProps {
  errors: FieldError[];
  /** Errors that belong to no field. */
  general?: string[];
  /** Change it on each failed submit, so that the summary takes focus again. */
  attempt?: number | string;
}

export function ErrorSummary({ errors, general = [], attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const count = errors.length + general.length;
  const shown = count > 0;

  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt]);

  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="border-y border-l-3 border-y-line border-l-danger bg-danger-soft px-3 py-2"
    >
      <h2 className="font-bold">
        {count === 1 ? 'One entry needs attention' : `${count} entries need attention`}
      </h2>
      <ul className="mt-1">
        {general.map((message) => (
          <li key={message} className="text-danger">
            {message}
          </li>
        ))}
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a
              href={`#${fieldId}`}
              className="inline-flex min-h-6 items-center text-danger underline underline-offset-3"
              onClick={(event) => {
                const field = document.getElementById(fieldId);
                if (!field) return;
                event.preventDefault();
                field.focus();
                field.scrollIntoView({ block: 'center' });
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

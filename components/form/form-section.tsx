import type { ReactNode } from 'react';

/** A part of a long form, with its own heading to jump to. */
export function FormSection({
  title,
  description,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="flex max-w-form flex-col gap-4 border-t border-line pt-4 pb-6">
      <div>
        <h2 className="text-section font-bold">{title}</h2>
        {description && <p className="mt-1 text-ink-2">{description}</p>}
      </div>
      {children}
    </section>
  );
}

'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';

export interface DialogPanelProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One or two sentences; announced with the title. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the way out first in tab order. */
  footer?: ReactNode;
  width?: 'small' | 'regular' | 'large';
  /** `alert` for questions that need an answer: a press outside does not close it, and there is no cross. */
  kind?: 'plain' | 'alert';
  initialFocus?: RefObject<HTMLElement | null>;
}

export function DialogPanel({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  width = 'regular',
  kind = 'plain',
  initialFocus,
}: DialogPanelProps) {
  const Root = kind === 'alert' ? AlertDialog.Root : Dialog.Root;
  return (
    <Root open={open} onOpenChange={(next: boolean) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/30 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 dark:bg-sunken/75" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto p-4 sm:py-[10vh]">
          <Dialog.Popup
            initialFocus={initialFocus}
            className={clsx(
              'flex w-full flex-col rounded-dialog border border-line-strong bg-surface text-ink shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
              widths[width],
            )}
          >
            <div className="flex items-start gap-4 border-b border-line px-4 py-3">
              <div className="min-w-0 flex-1">
                <Dialog.Title className="text-section font-bold">{title}</Dialog.Title>
                {description && (
                  <Dialog.Description className="mt-1 text-ink-2">{description}</Dialog.Description>
                )}
              </div>
              {kind === 'plain' && (
                <Dialog.Close
                  aria-label="Close"
                  title="Close"
                  className="-mr-2 grid size-8 shrink-0 place-items-center rounded-control text-ink-2 hover:bg-sunken hover:text-ink"
                >
                  <X className="size-4" aria-hidden />
                </Dialog.Close>
              )}
            </div>
            {children && <div className="px-4 py-4">{children}</div>}
            {footer && (
              <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{footer}</div>
            )}
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Root>
  );
}

const widths = { small: 'max-w-panel', regular: 'max-w-form', large: 'max-w-4xl' };

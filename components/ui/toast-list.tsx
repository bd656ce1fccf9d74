'use client';

import { Toast } from '@base-ui/react/toast';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from '@/components/scope/link';
import { buttonClass } from './button';
import { focusPageIfLost } from './focus-page';
import { receiveToasts, type ToastMessage } from './toast';

const manager = Toast.createToastManager<ToastMessage>();
const plainMs = 6000;
const undoMs = 12_000;

export function ToastList({ early }: { early: ToastMessage[] }) {
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      <Toast.Portal>
        {/* The region exists before the first text lands in it, else nothing is announced. */}
        <Toast.Viewport
          className="fixed inset-x-3 bottom-3 z-50 flex flex-col-reverse gap-2 sm:left-auto sm:w-panel"
          data-print="hide"
        >
          <Items />
        </Toast.Viewport>
      </Toast.Portal>
      <Feed early={early} />
    </Toast.Provider>
  );
}

/** Fills the region after it is in the document. */
function Feed({ early }: { early: ToastMessage[] }) {
  useEffect(() => {
    const timer = setTimeout(() => early.forEach(add), 100);
    const stop = receiveToasts(add);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [early]);
  return null;
}

function add(message: ToastMessage) {
  const id: string = manager.add({
    title: message.title,
    description: message.description,
    type: message.tone,
    timeout: message.tone === 'danger' ? 0 : message.undo ? undoMs : plainMs,
    data: message,
    actionProps: message.undo && {
      children: 'Undo',
      onClick: () => {
        manager.close(id);
        void takeBack(message);
      },
    },
  });
}

async function takeBack({ title, undo }: ToastMessage) {
  try {
    await undo?.();
    focusPageIfLost();
  } catch (error) {
    const reason = error instanceof Error ? error.message : undefined;
    add({ title: `Not undone: ${title}`, description: reason, tone: 'danger' });
  }
}

function Items() {
  const { toasts } = Toast.useToastManager<ToastMessage>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection="right"
      className={clsx(
        'rounded-control border bg-surface text-body text-ink shadow-float transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0',
        toast.type === 'danger' ? 'border-danger' : 'border-line-strong',
      )}
    >
      <Toast.Content className="flex items-start gap-2 py-2 pr-1 pl-3">
        <div className="min-w-0 flex-1 self-center">
          <Toast.Title className={clsx('font-medium', toast.type === 'danger' && 'text-danger')} />
          <Toast.Description className="text-ink-2" />
          {toast.data?.link && (
            <Link href={toast.data.link.href} className="link">
              {toast.data.link.label}
            </Link>
          )}
        </div>
        {toast.actionProps && <Toast.Action className={buttonClass({})} />}
        <Toast.Close
          aria-label="Close"
          className="grid size-8 shrink-0 place-items-center rounded-control text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <X className="size-4" aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

export interface ToastMessage {
  /** What happened to what: "Greene Services activated". */
  title: string;
  description?: string;
  /** Where to look at it. */
  link?: { label: string; href: string };
  /** Takes the action back; may reject with a reason worth showing. */
  undo?: () => void | Promise<void>;
  tone?: 'plain' | 'danger';
}

const waiting: ToastMessage[] = [];
let deliver: ((message: ToastMessage) => void) | undefined;

/** From anywhere in the browser. Errors also need their place on the page: a toast alone is too easily missed. */
export function showToast(message: ToastMessage): void {
  if (deliver) deliver(message);
  else waiting.push(message);
}

/** The one region that shows toasts takes them over, including those sent before it was there. */
export function receiveToasts(receiver: (message: ToastMessage) => void): () => void {
  deliver = receiver;
  for (const message of waiting.splice(0)) receiver(message);
  return () => {
    if (deliver === receiver) deliver = undefined;
  };
}

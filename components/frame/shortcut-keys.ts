export interface Shortcut {
  /** One key, or two in a row: "c", "?", "g t". */
  keys: string;
  /** "Go to tenants". */
  label: string;
  /**
   * The key presses the element that carries `data-shortcut` with the same keys: the one in the focused row if there
   * is one, else the first on the page. Inputs get focus instead of a press. Where nothing carries it, this is where
   * the key goes.
   */
  href?: string;
}

const patienceMs = 1200;

/** Collects keys until they name a shortcut; forgets after a pause. */
export function makeKeySequence(shortcuts: readonly Shortcut[]) {
  let before: { key: string; at: number } | undefined;
  return (key: string, at: number): Shortcut | undefined => {
    const prefix = before && at - before.at < patienceMs ? `${before.key} ` : '';
    const hit =
      shortcuts.find(({ keys }) => keys === prefix + key) ?? shortcuts.find(({ keys }) => keys === key);
    before = hit ? undefined : { key, at };
    return hit;
  };
}

/** Keys that are being typed, held with a modifier, or meant for an open dialog or menu are none of our business. */
export function isForShortcuts(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(typing)) return false;
  return document.querySelector(open) === null;
}

/** Presses (or, for inputs, focuses) what carries the keys. False when nothing on this page does. */
export function pressMarked(keys: string): boolean {
  const marked = `[data-shortcut="${CSS.escape(keys)}"]`;
  const row = document.activeElement?.closest('tr, [data-shortcut-row]');
  const target = row?.querySelector<HTMLElement>(marked) ?? document.querySelector<HTMLElement>(marked);
  if (!target) return false;
  if (target.matches('input:not([type=checkbox], [type=radio]), textarea, select')) target.focus();
  else target.click();
  return true;
}

const typing =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="searchbox"], [role="spinbutton"]';

const open = '[role="dialog"][data-open], [role="alertdialog"][data-open], [role="menu"], dialog[open]';

/** Where the button that had the focus has gone, the keyboard goes on from the page and not from the very top. */
export function focusPageIfLost(): void {
  if (document.activeElement === document.body)
    document.querySelector('main')?.focus({ preventScroll: true });
}

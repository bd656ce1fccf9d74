/** Decorative: whoever is busy says so with `aria-busy` or a live region. */
export function Spinner() {
  return (
    <svg viewBox="0 0 16 16" className="size-4 animate-spin" fill="none" aria-hidden="true">
      <path d="M8 2a6 6 0 1 1-6 6" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

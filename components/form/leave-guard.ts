/** Where somebody is about to go: an address in the console, or one step back. */
export type Departure = { href: string } | 'back';

type Ask = (departure: Departure) => void;

let ask: Ask | undefined;

/** Programmatic navigation (palette, shortcuts) goes through here, so that a form can object. */
export function leaveTo(href: string, go: (href: string) => void): void {
  if (ask) ask({ href });
  else go(href);
}

const mark = 'unsavedGuard';

/**
 * Calls `onLeave` instead of letting the page go: links, Back, and (with the browser's own words) closing the tab.
 * Back is caught by a second history entry for the same page: going back to the first one shows the intent while the
 * address stays. Returns the release.
 */
export function guardLeaving(onLeave: Ask): () => void {
  ask = onLeave;
  pushMark();

  const onBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
  const onClick = (event: MouseEvent) => {
    const href = inAppTarget(event);
    if (href === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave({ href });
  };
  const onPopState = (event: PopStateEvent) => {
    event.stopImmediatePropagation();
    pushMark();
    onLeave('back');
  };

  window.addEventListener('beforeunload', onBeforeUnload);
  document.addEventListener('click', onClick, { capture: true });
  window.addEventListener('popstate', onPopState, { capture: true });
  return () => {
    if (ask === onLeave) ask = undefined;
    window.removeEventListener('beforeunload', onBeforeUnload);
    document.removeEventListener('click', onClick, { capture: true });
    window.removeEventListener('popstate', onPopState, { capture: true });
  };
}

/** Two steps: over the mark and over the page itself. */
export function stepBack(): void {
  history.go(-2);
}

function pushMark() {
  const state: unknown = history.state;
  const known = typeof state === 'object' && state !== null ? state : {};
  // The router's own members are kept, so that it takes the entry for one of its own.
  if (!(mark in known)) history.pushState({ ...known, [mark]: true }, '', location.href);
}

/** The address of a plain click on a link that would replace this page, or undefined for every other click. */
function inAppTarget(event: MouseEvent): string | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return undefined;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement)) return undefined;
  if (link.hasAttribute('download') || (link.target !== '' && link.target !== '_self')) return undefined;
  const to = new URL(link.href, location.href);
  if (to.origin !== location.origin) return undefined;
  const samePage = to.pathname === location.pathname && to.search === location.search;
  return samePage ? undefined : to.pathname + to.search + to.hash;
}

'use client';

import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../ui/dialog';
import type { FormAction } from './action-button';
import { passwordAgainId, SignInAgainForm } from './sign-in-again-form';

export interface SessionWatchProps {
  email: string;
  /** Answers `{"secondsLeft": number | null}` and does not count as use. */
  stateHref: string;
  signIn: FormAction<void>;
}

const retrySeconds = 60;

/** Notices the end of the session while a page is open and offers to sign in over it; what was typed stays. */
export function SessionWatch({ email, stateHref, signIn }: SessionWatchProps) {
  const [ended, setEnded] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  useEffect(() => watch(stateHref, setEnded), [stateHref]);

  return (
    <Dialog
      open={ended}
      onOpenChange={setEnded}
      width="small"
      initialFocus={password}
      title="Your session has ended"
      description="Sign in to go on. What you typed on this page is still here."
    >
      <SignInAgainForm email={email} action={signIn} password={password} onDone={() => setEnded(false)} />
    </Dialog>
  );
}

/**
 * Asks when the session ends, and again then and after: it may have been used, or somebody may have signed in, in another
 * tab. Returns the stop.
 */
function watch(stateHref: string, tell: (ended: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let stopped = false;

  function askIn(seconds: number) {
    clearTimeout(timer);
    due = Date.now() + seconds * 1000;
    timer = setTimeout(() => void check(), seconds * 1000);
  }
  async function check() {
    const secondsLeft = await askSecondsLeft(stateHref);
    if (stopped) return;
    if (typeof secondsLeft === 'number') tell(false);
    else if (secondsLeft === null && !isSignInShown()) tell(true);
    askIn(typeof secondsLeft === 'number' ? secondsLeft + 1 : retrySeconds);
  }
  // A sleeping computer does not run timers, and whoever comes back may have signed in elsewhere.
  function onVisible() {
    if (document.visibilityState === 'visible' && (Date.now() > due || isSignInShown())) void check();
  }

  askIn(retrySeconds);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

/** Whether this page asks for the password already, here or because saving met the end of the session. */
function isSignInShown(): boolean {
  return document.getElementById(passwordAgainId) !== null;
}

/** Undefined when the server did not answer, which says nothing about the session. */
async function askSecondsLeft(stateHref: string): Promise<number | null | undefined> {
  try {
    const answer = await fetch(stateHref, { cache: 'no-store' });
    if (!answer.ok) return undefined;
    const { secondsLeft } = (await answer.json()) as { secondsLeft: number | null };
    return secondsLeft;
  } catch {
    return undefined;
  }
}

// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SignInAgain } from '../tenants/form/sign-in-again';
import type { DialogProps } from '../ui/dialog';
import { SessionWatch } from './session-watch';

// The real one loads when it is opened, in its own time; here the timers stand still.
vi.mock('../ui/dialog', () => ({
  Dialog: ({ open, title, children }: DialogProps) =>
    open && <section aria-label={String(title)}>{children}</section>,
}));

let secondsLeft: number | null;
const action = vi.fn();
const watch = <SessionWatch email="ann@acme.example" stateHref="/session-state" signIn={action} />;
const minute = () => act(() => vi.advanceTimersByTimeAsync(61_000));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => Response.json({ secondsLeft }));
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks for the password when the session has ended, and no longer when somebody has signed in elsewhere', async () => {
  secondsLeft = null;
  render(watch);
  await minute();
  expect(screen.getByRole('region', { name: 'Your session has ended' })).toBeTruthy();
  secondsLeft = 600;
  await minute();
  await minute();
  expect(screen.queryByRole('region', { name: 'Your session has ended' })).toBeNull();
});

it('does not ask a second time while saving asks already', async () => {
  secondsLeft = null;
  render(
    <>
      {watch}
      <SignInAgain open onOpenChange={() => {}} action={action} email="ann@acme.example" />
    </>,
  );
  await minute();
  expect(screen.getByRole('region', { name: 'Sign in again' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Your session has ended' })).toBeNull();
});

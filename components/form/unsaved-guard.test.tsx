// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveTo } from './leave-guard';
import { UnsavedGuard, type UnsavedGuardProps } from './unsaved-guard';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }), usePathname: () => '/overview' }));

beforeEach(() => push.mockClear());
afterEach(cleanup);

function show(props: Partial<UnsavedGuardProps> = {}) {
  const follow = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <>
      <a href="/reports" onClick={follow}>
        Reports
      </a>
      <a href="/file" download onClick={follow}>
        Download
      </a>
      <UnsavedGuard dirty what="this tenant" {...props} />
    </>,
  );
  return follow;
}

const asked = () => screen.findByRole('alertdialog', { name: 'Leave this page?' });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const followLink = (name: string) => fireEvent.click(screen.getByRole('link', { name }));

describe('leaving a form', () => {
  it('is nobody’s business while nothing changed', () => {
    const follow = show({ dirty: false });
    followLink('Reports');
    expect(follow).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('by a link asks first, and stays on request', async () => {
    const follow = show();
    followLink('Reports');
    await asked();
    expect(follow).not.toHaveBeenCalled();
    press('Stay');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(push).not.toHaveBeenCalled();
  });

  it('goes where the link pointed after Discard', async () => {
    const onDiscard = vi.fn();
    show({ onDiscard });
    followLink('Reports');
    await asked();
    press('Discard');
    expect(onDiscard).toHaveBeenCalledOnce();
    expect(push).toHaveBeenCalledWith('/reports');
  });

  it('goes only after the draft is kept', async () => {
    const answers = ['The draft was not saved.', undefined];
    show({ onSaveDraft: async () => answers.shift() });
    followLink('Reports');
    await asked();
    press('Save draft');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The draft was not saved.'));
    expect(push).not.toHaveBeenCalled();
    press('Save draft');
    await waitFor(() => expect(push).toHaveBeenCalledWith('/reports'));
  });

  it('by palette or shortcut asks as well', async () => {
    show();
    const go = vi.fn();
    leaveTo('/tenants', go);
    await asked();
    expect(go).not.toHaveBeenCalled();
  });

  it('by closing the tab leaves the question to the browser', () => {
    show();
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('lets a download pass', () => {
    const follow = show();
    followLink('Download');
    expect(follow).toHaveBeenCalledOnce();
  });

  it('no longer asks once the changes are saved', () => {
    const { rerender } = render(<UnsavedGuard dirty what="this tenant" />);
    rerender(<UnsavedGuard dirty={false} what="this tenant" />);
    const go = vi.fn();
    leaveTo('/tenants', go);
    expect(go).toHaveBeenCalledWith('/tenants');
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Shortcut, Shortcuts } from './shortcuts';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }), usePathname: () => '/overview' }));

beforeEach(() => push.mockClear());
afterEach(cleanup);

const shortcuts: Shortcut[] = [
  { keys: 'g t', label: 'Go to tenants', href: '/tenants' },
  { keys: '/', label: 'Search this list' },
  { keys: 'c', label: 'Create' },
];

function show({ enabled = true }: { enabled?: boolean } = {}) {
  const create = vi.fn();
  render(
    <>
      <input aria-label="Search" data-shortcut="/" />
      <textarea aria-label="Notes" />
      <div contentEditable="true" suppressContentEditableWarning data-testid="rich">
        text
      </div>
      <button type="button" data-shortcut="c" onClick={create}>
        Create
      </button>
      <Shortcuts shortcuts={shortcuts} enabled={enabled} />
    </>,
  );
  return create;
}

const type = (keys: string[], on: Element = document.body) => {
  for (const key of keys) fireEvent.keyDown(on, { key });
};

describe('single-key shortcuts', () => {
  it('go to a place by two keys in a row', () => {
    show();
    type(['g', 't']);
    expect(push).toHaveBeenCalledWith('/tenants');
  });

  it('press what the page marked rather than leave it', () => {
    const create = vi.fn();
    render(
      <>
        <button type="button" data-shortcut="c" onClick={create}>
          Add access numbers
        </button>
        <Shortcuts shortcuts={[{ keys: 'c', label: 'Create', href: '/tenants/new' }]} />
      </>,
    );
    type(['c']);
    expect(create).toHaveBeenCalledOnce();
    expect(push).not.toHaveBeenCalled();
  });

  it('go to their own address where the page marked nothing', () => {
    render(<Shortcuts shortcuts={[{ keys: 'c', label: 'Create', href: '/tenants/new' }]} />);
    type(['c']);
    expect(push).toHaveBeenCalledWith('/tenants/new');
  });

  it('press what the page marked', () => {
    const create = show();
    type(['c']);
    expect(create).toHaveBeenCalledOnce();
  });

  it('focus a marked field', () => {
    show();
    type(['/']);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Search' }));
  });

  it('list themselves', async () => {
    show();
    type(['?']);
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
  });

  it.each(['Search', 'Notes'])('never fire while typing in %s', (name) => {
    const create = show();
    type(['c', 'g', 't', '?'], screen.getByRole('textbox', { name }));
    expect(create).not.toHaveBeenCalled();
    expect(push).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('never fire in rich text', () => {
    const create = show();
    type(['c'], screen.getByTestId('rich'));
    expect(create).not.toHaveBeenCalled();
  });

  it('leave keys held with a modifier to the browser', () => {
    const create = show();
    fireEvent.keyDown(document.body, { key: 'c', ctrlKey: true });
    expect(create).not.toHaveBeenCalled();
  });

  it('are silent when switched off', () => {
    const create = show({ enabled: false });
    type(['c', 'g', 't']);
    expect(create).not.toHaveBeenCalled();
    expect(push).not.toHaveBeenCalled();
  });
});

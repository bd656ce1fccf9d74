// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog';

afterEach(cleanup);

async function ask(change: Partial<ConfirmDialogProps> = {}) {
  const props: ConfirmDialogProps = {
    open: true,
    onOpenChange: vi.fn(),
    title: 'Delete Greene Services?',
    consequences: ['214 directory numbers become free'],
    confirmLabel: 'Delete tenant',
    onConfirm: vi.fn(async () => undefined),
    ...change,
  };
  render(<ConfirmDialog {...props} />);
  await screen.findByRole('alertdialog', { name: 'Delete Greene Services?' });
  return props;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a destructive dialog', () => {
  it('starts on Cancel, never on the danger button', async () => {
    await ask();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' })));
  });

  it('starts in the text field when a name must be typed', async () => {
    await ask({ typeToConfirm: 'Greene Services' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox')));
  });

  it('does nothing while the name is wrong, and says so at the field', async () => {
    const { onConfirm } = await ask({ typeToConfirm: 'Greene Services' });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'greene services' } });
    press('Delete tenant');
    expect(screen.getByRole('alert').textContent).toBe('Type Greene Services exactly as shown.');
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('forgives blanks around the name', async () => {
    const { onConfirm, onOpenChange } = await ask({ typeToConfirm: 'Greene Services' });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '  Greene Services ' } });
    press('Delete tenant');
    await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('stays open with what was typed when the answer is no', async () => {
    const refusal = 'Greene Services was changed a minute ago.';
    const { onOpenChange } = await ask({ typeToConfirm: 'Greene', onConfirm: async () => refusal });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Greene' } });
    press('Delete tenant');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(refusal));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Greene');
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  it('does not send twice while the first press is on its way', async () => {
    let finish = () => {};
    const onConfirm = vi.fn(() => new Promise<undefined>((resolve) => (finish = () => resolve(undefined))));
    const { onOpenChange } = await ask({ onConfirm });
    press('Delete tenant');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Delete tenant' }).getAttribute('aria-busy')).toBe('true'),
    );
    press('Delete tenant');
    finish();
    await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});

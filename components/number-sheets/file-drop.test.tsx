// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FileDrop } from './file-drop';
import type { useUpload } from './use-upload';

afterEach(cleanup);

function show() {
  const sent: string[] = [];
  const said: string[] = [];
  const upload: ReturnType<typeof useUpload> = {
    upload: { state: 'idle' },
    send: ({ title }) => sent.push(title),
    fail: (message) => said.push(message),
    cancel: () => undefined,
    retry: () => undefined,
    canRetry: false,
  };
  render(<FileDrop upload={upload} />);
  const field = screen.getByLabelText('Drop a file here, or choose one:');
  const choose = (file: File) => fireEvent.change(field, { target: { files: [file] } });
  return { sent, said, choose };
}

test('a CSV file is sent as soon as it is chosen', () => {
  const { sent, said, choose } = show();
  choose(new File(['4687300000,10'], 'numbers.csv', { type: 'text/csv' }));
  expect([sent, said]).toEqual([['numbers.csv'], []]);
});

test.each([
  ['numbers.xlsx', 'PK', 'Save it as CSV'],
  ['empty.csv', '', 'is empty'],
])('%s is refused before it is sent', (name, text, reason) => {
  const { sent, said, choose } = show();
  choose(new File([text], name));
  expect(sent).toEqual([]);
  expect(said).toEqual([expect.stringContaining(reason)]);
});

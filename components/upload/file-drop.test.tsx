// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { FileDrop } from './file-drop';
import { formatBytes } from './format-bytes';
import { UploadProgress } from './upload-progress';
import type { Uploading } from './use-upload';

afterEach(cleanup);

function uploading(state: Uploading['upload'] = { state: 'idle' }) {
  const sent: string[] = [];
  const said: string[] = [];
  const upload: Uploading = {
    upload: state,
    send: ({ title }) => sent.push(title),
    fail: (message) => said.push(message),
    cancel: () => undefined,
    retry: () => undefined,
    canRetry: true,
  };
  return { upload, sent, said };
}

function choose(file: File) {
  const { upload, sent, said } = uploading();
  render(
    <FileDrop
      upload={upload}
      title="A file"
      accept=".csv"
      limits="CSV"
      complain={({ size }) => (size === 0 ? 'The file is empty.' : undefined)}
      sentText="Reading…"
      withoutScript="Paste instead."
    />,
  );
  fireEvent.change(screen.getByLabelText('Drop a file here, or choose one:'), { target: { files: [file] } });
  return { sent, said };
}

describe('A place for a file', () => {
  test('sends it as soon as it is chosen', () => {
    const { sent, said } = choose(new File(['a,b'], 'numbers.csv'));
    expect([sent, said]).toEqual([['numbers.csv'], []]);
  });

  test('says what is wrong with it instead of sending it', () => {
    const { sent, said } = choose(new File([''], 'numbers.csv'));
    expect([sent, said]).toEqual([[], ['The file is empty.']]);
  });
});

describe('An upload', () => {
  test('tells percent, speed and time left', () => {
    const { upload } = uploading({
      state: 'sending',
      sent: 25_000_000,
      total: 100_000_000,
      bytesPerSecond: 1_250_000,
      secondsLeft: 60,
    });
    render(<UploadProgress upload={upload} sentText="Reading…" />);
    expect(screen.getByText('25 %, 25 MB of 100 MB, 1.3 MB a second, about 60 s left')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Cancel the upload' })).toBeTruthy();
  });

  test('that failed can be repeated', () => {
    const { upload } = uploading({ state: 'failed', message: 'The connection broke.' });
    render(<UploadProgress upload={upload} sentText="Reading…" />);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [999_999, '1.0 MB'],
  [65_432_100, '65 MB'],
  [2_147_483_648, '2.1 GB'],
])('%i bytes read as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

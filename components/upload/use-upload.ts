import { useEffect, useRef, useState } from 'react';

export type UploadState =
  | { state: 'idle' }
  | {
      state: 'sending';
      sent: number;
      total: number;
      bytesPerSecond: number | null;
      secondsLeft: number | null;
    }
  | { state: 'failed'; message: string };

export interface SentFile {
  body: Blob;
  /** The name of the file, or of what was pasted. */
  title: string;
}

/** What a route answers: JSON, or problem+json when it refuses. */
interface UploadAnswer {
  detail?: string;
  issues?: { path: string; code: string; message: string }[];
}

export interface UploadOptions<Answer> {
  /** Where the bytes go; made anew for each attempt. */
  url(file: SentFile): string;
  contentType: string;
  method?: 'POST' | 'PUT';
  /** The JSON that the route answered. */
  onDone(answer: Answer): void;
}

export interface Uploading {
  upload: UploadState;
  send(file: SentFile): void;
  /** Says why something is not sent at all. */
  fail(message: string): void;
  cancel(): void;
  /** Sends the same file again; it need not be chosen anew. */
  retry(): void;
  canRetry: boolean;
}

/** Sends a file as a stream of bytes, tells how far it is and how fast, and can be stopped and repeated. */
export function useUpload<Answer>({
  url,
  contentType,
  method = 'POST',
  onDone,
}: UploadOptions<Answer>): Uploading {
  const [upload, setUpload] = useState<UploadState>({ state: 'idle' });
  const request = useRef<XMLHttpRequest>(undefined);
  const [last, setLast] = useState<SentFile>();
  useEffect(() => () => request.current?.abort(), []);

  function send(file: SentFile): void {
    setLast(file);
    const xhr = new XMLHttpRequest();
    request.current = xhr;
    const began = Date.now();
    const total = file.body.size;
    setUpload({ state: 'sending', sent: 0, total, bytesPerSecond: null, secondsLeft: null });
    xhr.upload.onprogress = ({ loaded }) => {
      setUpload({ state: 'sending', sent: loaded, total, ...paceOf(loaded, total, Date.now() - began) });
    };
    xhr.onload = () => {
      const answer = readAnswer(xhr.responseText);
      if (xhr.status < 300 && answer) onDone(answer as Answer);
      else setUpload({ state: 'failed', message: sayRefusal(xhr.status, answer) });
    };
    xhr.onerror = () =>
      setUpload({ state: 'failed', message: 'The connection broke. The file is still chosen: try again.' });
    xhr.open(method, url(file));
    xhr.setRequestHeader('content-type', contentType);
    xhr.send(file.body);
  }

  return {
    upload,
    send,
    fail(message) {
      setLast(undefined);
      setUpload({ state: 'failed', message });
    },
    cancel() {
      request.current?.abort();
      setUpload({ state: 'idle' });
    },
    retry: () => last && send(last),
    canRetry: upload.state === 'failed' && last !== undefined,
  };
}

/** Nothing is told about the speed before there is a second of it. */
function paceOf(sent: number, total: number, milliseconds: number) {
  const seconds = milliseconds / 1000;
  if (seconds < 1 || sent === 0) return { bytesPerSecond: null, secondsLeft: null };
  const bytesPerSecond = sent / seconds;
  return { bytesPerSecond, secondsLeft: Math.ceil((total - sent) / bytesPerSecond) };
}

function sayRefusal(status: number, answer: UploadAnswer | undefined): string {
  const more = (answer?.issues ?? []).slice(1).map(({ message }) => message);
  if (answer?.detail) return [answer.detail, ...more].join(' ');
  return status === 0
    ? 'The connection broke. The file is still chosen: try again.'
    : 'The file could not be received. Try again; it is still chosen.';
}

function readAnswer(text: string): UploadAnswer | undefined {
  try {
    return JSON.parse(text) as UploadAnswer;
  } catch {
    return undefined;
  }
}

import { useRef, useState } from 'react';

export type Upload =
  | { state: 'idle' }
  | { state: 'sending'; percent: number; secondsLeft: number | null }
  | { state: 'failed'; message: string };

interface Sent {
  body: Blob;
  title: string;
}

/** Sends a sheet as a stream of bytes, tells how far it is, and can be stopped and repeated. */
export function useUpload(onDone: (id: string) => void) {
  const [upload, setUpload] = useState<Upload>({ state: 'idle' });
  const request = useRef<XMLHttpRequest>(undefined);
  const last = useRef<Sent>(undefined);

  function send(sent: Sent): void {
    last.current = sent;
    const xhr = new XMLHttpRequest();
    request.current = xhr;
    const began = Date.now();
    setUpload({ state: 'sending', percent: 0, secondsLeft: null });
    xhr.upload.onprogress = ({ loaded, total }) => {
      const seconds = (Date.now() - began) / 1000;
      const secondsLeft = seconds < 1 ? null : Math.ceil(((total - loaded) * seconds) / loaded);
      setUpload({ state: 'sending', percent: Math.floor((loaded / total) * 100), secondsLeft });
    };
    xhr.onload = () => {
      const answer = readAnswer(xhr.responseText);
      if (xhr.status < 300 && answer.id) onDone(answer.id);
      else fail(answer.detail ?? 'The sheet could not be read. Try again.');
    };
    xhr.onerror = () => fail('The connection broke. The sheet is still chosen: try again.');
    xhr.open('POST', `/numbers/paste/upload?title=${encodeURIComponent(sent.title.slice(0, 200))}`);
    xhr.setRequestHeader('content-type', 'text/csv');
    xhr.send(sent.body);
  }

  function fail(message: string): void {
    setUpload({ state: 'failed', message });
  }

  return {
    upload,
    send,
    fail,
    cancel() {
      request.current?.abort();
      setUpload({ state: 'idle' });
    },
    retry: () => last.current && send(last.current),
    canRetry: upload.state === 'failed' && last.current !== undefined,
  };
}

function readAnswer(text: string): { id?: string; detail?: string } {
  try {
    return JSON.parse(text) as { id?: string; detail?: string };
  } catch {
    return {};
  }
}

'use client';

import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { UploadProgress } from './upload-progress';
import type { Uploading } from './use-upload';

export interface FileDropProps {
  upload: Uploading;
  title: string;
  /** What the file dialog offers. */
  accept: string;
  /** Limits and kinds, before they are broken. */
  limits: ReactNode;
  /** What can be told before anything is sent; undefined when nothing is wrong. */
  complain(file: File): string | undefined | Promise<string | undefined>;
  /** What happens when every byte has arrived: "Sent. Reading its rows…". */
  sentText: string;
  /** The other way, where there is no script. */
  withoutScript: string;
  /** Wait with sending, such as until a name is given; the file is handed over here instead. */
  onChosen?: (file: File) => void;
  /** Of the field, when a form around it takes the file where there is no script. */
  name?: string;
  /** A file that is pasted anywhere on the page is taken as well. */
  takesPaste?: boolean;
}

/** One file, dropped or chosen; it is sent at once, with its progress below. */
export function FileDrop(props: FileDropProps) {
  const { upload, title, accept, limits, complain, onChosen, name, takesPaste = false, ...words } = props;
  const id = useId();
  const [isOver, setOver] = useState(false);

  function take(file: File | undefined): void {
    if (!file || upload.upload.state === 'sending') return;
    const complaint = complain(file);
    if (complaint instanceof Promise) void complaint.then((found) => settle(file, found));
    else settle(file, complaint);
  }

  function settle(file: File, complaint: string | undefined): void {
    if (complaint) upload.fail(complaint);
    else if (onChosen) onChosen(file);
    else upload.send({ body: file, title: file.name });
  }

  const chosen = useRef<HTMLInputElement>(null);
  function takeNow(): void {
    take(chosen.current?.files?.[0]);
    if (chosen.current) chosen.current.value = '';
  }
  const takeChosen = useEffectEvent(takeNow);
  // A file that was chosen before the script had loaded is waiting in its field.
  useEffect(() => takeChosen(), []);

  const takePasted = useEffectEvent((event: ClipboardEvent) => take(event.clipboardData?.files[0]));
  useEffect(() => {
    if (!takesPaste) return;
    const paste = (event: ClipboardEvent) => takePasted(event);
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [takesPaste]);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <section aria-labelledby={`${id}-title`} className="flex max-w-form flex-col gap-3">
      <h2 id={`${id}-title`} className="font-medium">
        {title}
      </h2>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          'flex flex-col items-start gap-3 rounded-control border border-dashed px-4 py-6',
          isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
        )}
      >
        <FileUp className="size-5 text-ink-2" aria-hidden />
        <label htmlFor={id}>Drop a file here, or choose one:</label>
        <input
          id={id}
          ref={chosen}
          name={name}
          type="file"
          accept={accept}
          aria-describedby={`${id}-limits`}
          className="max-w-full file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:font-medium pointer-coarse:file:min-h-11"
          onChange={takeNow}
        />
        <p id={`${id}-limits`} className="text-ink-2">
          {limits}
        </p>
        <noscript>{words.withoutScript}</noscript>
      </div>
      <UploadProgress upload={upload} sentText={words.sentText} />
    </section>
  );
}

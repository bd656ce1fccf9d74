'use client';

import { clsx } from 'clsx';
import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { sheetLimits } from '@/lib/number-sheets/model';
import { ProgressBar } from './progress-bar';
import type { useUpload } from './use-upload';

export function FileDrop({ upload }: { upload: ReturnType<typeof useUpload> }) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const { upload: now } = upload;

  function take(file: File | undefined): void {
    if (!file) return;
    const complaint = complainOf(file);
    if (complaint) upload.fail(complaint);
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

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <section aria-labelledby={`${id}-title`} className="flex max-w-form flex-col gap-3">
      <h2 id={`${id}-title`} className="font-medium">
        Or a CSV file
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
        <FileSpreadsheet className="size-5 text-ink-2" aria-hidden />
        <label htmlFor={id}>Drop a file here, or choose one:</label>
        <input
          id={id}
          ref={chosen}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-describedby={`${id}-limits`}
          className="max-w-full file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:font-medium pointer-coarse:file:min-h-11"
          onChange={takeNow}
        />
        <p id={`${id}-limits`} className="text-ink-2">
          CSV with commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252. Up to{' '}
          {sheetLimits.bytes / 1_000_000} MB and 200 000 rows.
        </p>
        <noscript>
          Files need JavaScript. Paste the rows instead, or send the file to the JSON interface.
        </noscript>
      </div>
      {now.state === 'sending' && (
        <div className="flex flex-col gap-2">
          <ProgressBar label="Upload" percent={now.percent}>
            {now.percent === 100
              ? 'Sent. Reading its rows…'
              : `${now.percent} % sent${now.secondsLeft === null ? '' : `, about ${now.secondsLeft} s left`}`}
          </ProgressBar>
          <div>
            <Button size="small" onClick={upload.cancel}>
              Cancel the upload
            </Button>
          </div>
        </div>
      )}
      {now.state === 'failed' && (
        <Notice
          tone="danger"
          announce="alert"
          title={now.message}
          actions={
            upload.canRetry && (
              <Button size="small" onClick={upload.retry}>
                Try again
              </Button>
            )
          }
        />
      )}
    </section>
  );
}

/** What can be told before anything is sent. */
function complainOf({ name, size }: File): string | undefined {
  if (size === 0) return `${name} is empty. Choose another file.`;
  if (size > sheetLimits.bytes)
    return `${name} has ${Math.ceil(size / 1_000_000)} MB; at most ${sheetLimits.bytes / 1_000_000} MB are read. Split it into several.`;
  const workbook = /\.(xlsx?|xlsm|ods|numbers|zip|pdf)$/i.exec(name)?.[0];
  if (workbook) return `${name} is no CSV file. Save it as CSV in the spreadsheet, then choose that file.`;
  return undefined;
}

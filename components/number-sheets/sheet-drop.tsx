'use client';

import { complainOfSheet } from '@/components/upload/complain-of-sheet';
import { FileDrop } from '@/components/upload/file-drop';
import type { Uploading } from '@/components/upload/use-upload';
import { sheetLimits } from '@/lib/number-sheets/model';

export function SheetDrop({ upload }: { upload: Uploading }) {
  return (
    <FileDrop
      upload={upload}
      title="Or a CSV file"
      accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
      limits={`CSV with commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252. Up to ${sheetLimits.bytes / 1_000_000} MB and 200 000 rows.`}
      complain={complainOf}
      sentText="Sent. Reading its rows…"
      withoutScript="Files need JavaScript. Paste the rows instead, or send the file to the JSON interface."
    />
  );
}

/** What can be told before anything is sent. */
function complainOf({ name, size }: File): string | undefined {
  if (size > sheetLimits.bytes)
    return `${name} has ${Math.ceil(size / 1_000_000)} MB; at most ${sheetLimits.bytes / 1_000_000} MB are read. Split it into several.`;
  return complainOfSheet({ name, size });
}

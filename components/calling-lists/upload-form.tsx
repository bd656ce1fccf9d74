'use client';

import { type FormEvent, useState } from 'react';
import { CheckboxField } from '@/components/form/checkbox-field';
import { TextField } from '@/components/form/text-field';
import { useRouter } from '@/components/scope/use-router';
import { Button } from '@/components/ui/button';
import { complainOfSheet } from '@/components/upload/complain-of-sheet';
import { FileDrop } from '@/components/upload/file-drop';
import { formatBytes } from '@/components/upload/format-bytes';
import { type SentFile, useUpload } from '@/components/upload/use-upload';

export interface UploadFormProps {
  /** The route that takes the file. */
  url: string;
  /** A new list needs a name; other records for one that is there need none. */
  kind: 'new' | 'replace';
  /** In bytes: what this server takes. */
  most: number;
  /** Posted beside what is typed. */
  fields?: Record<string, string>;
}

/** A calling list from a file: how it is read is said first, and it is sent when the button is pressed. */
export function UploadForm({ url, kind, most, fields = {} }: UploadFormProps) {
  const router = useRouter();
  const [file, setFile] = useState<File>();
  const [name, setName] = useState('');
  const [hasHead, setHead] = useState(true);
  const [keyColumn, setKeyColumn] = useState('');
  const [complaint, setComplaint] = useState('');
  const upload = useUpload<{ href: string }>({
    url: ({ title }: SentFile) => addressOf({ fileName: title }),
    contentType: 'text/csv',
    onDone: ({ href }) => {
      router.push(href);
      router.refresh();
    },
  });
  const isSending = upload.upload.state === 'sending';

  function addressOf({ fileName }: { fileName: string }): string {
    const params = new URLSearchParams({
      ...fields,
      fileName: fileName.slice(0, 300),
      head: String(hasHead),
      ...(kind === 'new' && { name: name.trim() }),
      ...(keyColumn.trim() && { keyColumn: keyColumn.trim() }),
    });
    return `${url}?${params.toString()}`;
  }

  function choose(chosen: File): void {
    setFile(chosen);
    if (name.trim() === '') setName(chosen.name.replace(/\.[^.]*$/, '').slice(0, 120));
    if (upload.upload.state === 'failed') upload.cancel();
    setComplaint('');
  }

  function send(event: FormEvent): void {
    event.preventDefault();
    if (kind === 'new' && name.trim() === '') setComplaint('Enter a name for the calling list.');
    else if (file) upload.send({ body: file, title: file.name });
    else upload.fail('Choose a file first.');
  }

  return (
    <form onSubmit={send} noValidate className="flex max-w-form flex-col gap-4">
      {kind === 'new' && (
        <TextField
          name="name"
          label="Name of the list"
          hint="Without one it is called as its file is."
          optional
          maxLength={120}
          value={name}
          error={complaint || undefined}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      )}
      <FileDrop
        upload={upload}
        title="CSV file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        limits={`CSV with commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252. Up to ${formatBytes(most)}, 100 columns and 20 million records.`}
        complain={(chosen) => complainOf(chosen, most)}
        sentText="Sent. Reading its records…"
        withoutScript="Files need JavaScript. Without it, send the file to the JSON interface."
        onChosen={choose}
      />
      {file && !isSending && (
        <p>
          Chosen: <span className="font-medium break-all">{file.name}</span>, {formatBytes(file.size)}
        </p>
      )}
      <CheckboxField
        name="head"
        label="The first row names the columns"
        checked={hasHead}
        onChange={({ currentTarget }) => setHead(currentTarget.checked)}
      />
      <TextField
        name="keyColumn"
        label="Column that records are found by"
        hint="Without one it is the column with telephone numbers, or the first."
        optional
        maxLength={120}
        value={keyColumn}
        onChange={({ currentTarget }) => setKeyColumn(currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="primary" pending={isSending}>
          {kind === 'new' ? 'Upload calling list' : 'Replace the records'}
        </Button>
      </div>
    </form>
  );
}

function complainOf({ name, size }: File, most: number): string | undefined {
  if (size > most)
    return `${name} has ${formatBytes(size)}; this server takes at most ${formatBytes(most)}. Split it into several.`;
  return complainOfSheet({ name, size });
}

import { Problem } from '@/lib/problem';
import { sayBytes } from '@/lib/wire/zip/refusals';

/** An upload of which more or less came than was announced, or that broke off. */
export function incompleteUpload(bytes: number, announced: number | undefined): Problem {
  const arrived =
    announced === undefined
      ? `The upload broke off after ${sayBytes(bytes)}.`
      : `${bytes} bytes arrived, ${announced} were announced.`;
  return new Problem({
    kind: 'malformed',
    code: 'upload-incomplete',
    message: `${arrived} Nothing was kept. Send the file again.`,
  });
}

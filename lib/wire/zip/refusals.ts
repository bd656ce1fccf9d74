import { type Issue, Problem } from '../../problem';

/** What to do about an archive that was changed, cut off or made by something that we do not know. */
export const exportAgain = 'Export the tenant again, and send the file as it came.';

/** One thing wrong with an archive; `path` is the member, or '' for the archive as a whole. */
export function archiveIssue(path: string, { code, message }: Pick<Issue, 'code' | 'message'>): Issue {
  return { path: sayName(path), code, message };
}

/** The archive is not what it must be. The first issue is the message. */
export function refusedArchive(...issues: [Issue, ...Issue[]]): Problem {
  const [{ code, message }] = issues;
  return new Problem({ kind: 'malformed', code, message, issues });
}

/** Something in the file as a whole contradicts the rest of it. */
export function damaged(what: string): Problem {
  return refusedArchive(archiveIssue('', { code: 'archive-damaged', message: `${what} ${exportAgain}` }));
}

/** One member contradicts the rest of the file. */
export function damagedMember(path: string, what: string): Problem {
  const message = `${quote(path)} ${what} ${exportAgain}`;
  return refusedArchive(archiveIssue(path, { code: 'archive-damaged', message }));
}

/** The archive, or what it holds, is larger than this server takes. */
export function archiveTooLarge(path: string, message: string): Problem {
  const issue = archiveIssue(path, { code: 'archive-too-large', message });
  return new Problem({ kind: 'too-large', code: issue.code, message, issues: [issue] });
}

/** Of the file itself; its size where it is known. */
export function archiveTooLong(most: number, bytes?: number): Problem {
  const size = bytes === undefined ? 'larger' : `${sayBytes(bytes)}, which is more`;
  return archiveTooLarge(
    '',
    `The archive is ${size} than the ${sayBytes(most)} that this server takes (TENANTRY_MAX_ARCHIVE_BYTES).`,
  );
}

export function quote(path: string): string {
  return `“${sayName(path)}”`;
}

/** A name as it can be shown: what is not seen, or turns the direction of writing, is spelt out; a long one is cut. */
function sayName(name: string): string {
  const seen = name.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return seen.length > 200 ? `${seen.slice(0, 199)}…` : seen;
}

/** `12.4 MB`, in powers of ten as file managers say it. */
export function sayBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

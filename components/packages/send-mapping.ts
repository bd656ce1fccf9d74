import { fetchInScope } from '@/components/scope/fetch-in-scope';

interface Refused {
  detail?: string;
  issues?: { message: string }[];
}

/** Lines of a refusal that are shown; the rest is found when these are mended. */
const shown = 5;

/** Gives the import its mapping; what is wrong with it otherwise. */
export async function sendMapping(importId: string, file: File): Promise<string | undefined> {
  try {
    const answer = await fetchInScope(`/import/upload/mapping?id=${encodeURIComponent(importId)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: file,
    });
    if (answer.ok) return undefined;
    const { detail, issues = [] } = (await answer.json()) as Refused;
    const more = issues.length - shown;
    const lines = issues.slice(0, shown).map(({ message }) => message);
    if (more > 0) lines.push(`${more} more lines cannot be read either.`);
    return lines.length > 0 ? lines.join(' ') : (detail ?? unreadable);
  } catch {
    return 'The mapping did not arrive: the connection broke. Try again.';
  }
}

const unreadable = 'The mapping could not be received. Try again.';

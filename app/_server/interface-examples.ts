import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Example } from '@/components/interfaces/door-guide';
import type { CalledDoor } from '@/lib/interface-calls/model';

interface Reader {
  /** Where this console is reached. */
  origin: string;
  email: string;
}

/** The commands of docs/interfaces, which a test runs, with the reader's own address in them. */
export async function readExamples(door: CalledDoor, reader: Reader): Promise<Example[]> {
  if (door === 'json') return [firstCall(reader)];
  const text = await readFile(join(process.cwd(), 'docs', 'interfaces', `${door}.md`), 'utf8').catch(
    () => '',
  );
  return examplesOf(text, reader);
}

/** Every block of shell commands, named by the heading above it; several under one are one. */
export function examplesOf(text: string, { origin, email }: Reader): Example[] {
  const examples: Example[] = [];
  for (const section of text.split(/^## /m).slice(1)) {
    const title = section.slice(0, section.indexOf('\n')).trim();
    const blocks = [...section.matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code?.trim());
    if (blocks.length > 0) examples.push({ title, code: blocks.join('\n\n') });
  }
  return examples.map(({ title, code }) => ({ title, code: addressed(code, { origin, email }) }));
}

function addressed(code: string, { origin, email }: Reader): string {
  const here = code.replace(/^BASE=.*$/gm, `BASE=${origin}`);
  return /^[\w.+@-]+$/.test(email) ? here.replaceAll('ada@provider.example', email) : here;
}

function firstCall({ origin, email }: Reader): Example {
  const person = JSON.stringify({ email, password: '…' }).replaceAll("'", String.raw`'\''`);
  const code = `BASE=${origin}
TOKEN=$(curl -s -X POST "$BASE/api/v1/session" \\
  -H 'Content-Type: application/json' \\
  -d '${person}' | jq -r .token)

curl -s "$BASE/api/v1/tenants?limit=5" -H "Authorization: Bearer $TOKEN"`;
  return { title: 'From a sign-in to a list', code };
}

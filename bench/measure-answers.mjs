import { randomInt } from 'node:crypto';
import { signIn } from './client.mjs';
import { medianOf } from './medians.mjs';
import { credentials } from './servers.mjs';

/**
 * Whether the time of an answer tells who exists: signing in as nobody, with a wrong password, and as somebody who was
 * disabled, asked in turn. Accounts and addresses change before guessing at one of them is slowed down.
 */
export async function measureAnswers({ server, samples }) {
  const client = await signIn(server.address);
  const people = { wrong: [], disabled: [] };
  for (let at = 0; at < samples / guessesEach; at += 1)
    for (const kind of Object.keys(people)) people[kind].push(await givenPerson(client, kind));
  const kinds = {
    nobody: (at) => `nobody-${at}-${randomInt(1e9)}@provider.example`,
    wrong: (at) => people.wrong[Math.floor(at / guessesEach)],
    disabled: (at) => people.disabled[Math.floor(at / guessesEach)],
  };
  const times = { nobody: [], wrong: [], disabled: [] };
  const bodies = new Set();
  for (let at = 0; at < samples; at += 1) {
    for (const [kind, emailOf] of Object.entries(kinds)) {
      const began = performance.now();
      const answer = await fetch(`${server.address}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': addressOf(at) },
        body: JSON.stringify({ email: emailOf(at), password: 'not the right one at all' }),
      });
      const body = await answer.text();
      times[kind].push(performance.now() - began);
      bodies.add(`${answer.status} ${body.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, '')}`);
    }
  }
  if (bodies.size !== 1) throw new Error(`The answers differ: ${[...bodies].join('\n')}`);
  const figures = Object.fromEntries(Object.entries(times).map(([kind, all]) => [kind, medianOf(all)]));
  return ['wrong', 'disabled'].map((kind) => ({
    what: `Refused sign-in, ${kind === 'wrong' ? 'wrong password' : 'disabled person'}: distance from that of nobody`,
    figure: Math.abs(figures[kind] - figures.nobody),
    against: figures.nobody,
    unit: 'ms',
    most: 5,
  }));
}

/** Fewer than the wrong passwords that are free. */
const guessesEach = 4;

/** One of many callers behind a proxy that the server trusts. */
function addressOf(at) {
  return `10.0.${(at >> 3) & 255}.1`;
}

let made = 0;

async function givenPerson(client, kind) {
  made += 1;
  const email = `${kind}-${made}-${randomInt(1e9)}@provider.example`;
  const { id } = await client.json('/api/v1/people', {
    method: 'POST',
    body: { name: `Person ${made}`, email, role: 'provider-auditor', password: credentials.password + made },
  });
  if (kind === 'disabled')
    await client.json(`/api/v1/people/${id}`, { method: 'PATCH', body: { disabled: true } });
  return email;
}

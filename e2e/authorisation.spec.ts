import { bodies, inputOf, silent } from './authorisation/action-input';
import { actionRows } from './authorisation/action-rows';
import {
  type Actor,
  type Audience,
  actors,
  anyone,
  byConsent,
  operators,
  overseers,
  partners,
  tenantAdministrators,
} from './authorisation/actors';
import { type Cast, gather } from './authorisation/cast';
import { consoleRows } from './authorisation/console-rows';
import { jsonRows } from './authorisation/json-rows';
import { noHarm } from './authorisation/no-harm';
import { pageRows } from './authorisation/page-rows';
import { type Answer, callAs, collect, comparable, masked, visitAs } from './authorisation/send';
import { asksForTheTenantFirst, mayTell } from './authorisation/tenant-first';
import { vendorRows } from './authorisation/vendor-rows';
import { readOffered } from './authorisation/walk';
import { test as base, expect } from './fixtures/test';

// On one engine, for there are many requests: who may do what is decided above the stores, which are tested on both.
const test = base.extend<object, { cast: Cast }>({
  cast: [
    async ({ server, browser, given, mails }, provide) => {
      await provide(await gather({ address: server.address, browser, given, mails }));
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.use({ settings: { TENANTRY_REQUESTS_PER_SECOND: '0' } });

const offered = readOffered();
const routeRows: Record<string, Audience> = { ...jsonRows, ...vendorRows, ...consoleRows };
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

test('every route, page and action has a row in the list, and no row is left over', async ({ server }) => {
  const routes = await Promise.all(
    offered.routes.map(async (route) => {
      const path = route.replaceAll(/\[\w+\]/g, 'x');
      const answer = await fetch(`${server.address}${path}`, { method: 'OPTIONS' });
      const allowed = answer.headers.get('allow')?.split(', ') ?? [];
      return allowed.filter((method) => methods.includes(method)).map((method) => `${method} ${route}`);
    }),
  );
  expect.soft(routes.flat().sort()).toEqual(Object.keys(routeRows).sort());
  expect.soft(offered.pages).toEqual(Object.keys(pageRows).sort());
  expect([...new Set(offered.actions.map(({ name }) => name))]).toEqual(Object.keys(actionRows).sort());
});

for (const actor of actors) {
  test(`${actor}: what may be asked and done at every interface`, async ({ server, cast }) => {
    const works = Object.entries(routeRows).map(([row, audience]) => async () => {
      const [method = '', route = ''] = row.split(' ');
      const body = bodies[row] && JSON.stringify(bodies[row]);
      const sent = { address: server.address, cast, actor, ...(body !== undefined && { body }) };
      const send = row in consoleRows ? visitAs : callAs;
      if (audience.includes(actor)) {
        if (noHarm.has(row)) return undefined;
        const path = cast.missing(route);
        return complain(`${row} for ${actor}`, mustPass(await send(path, { ...sent, method })));
      }
      const [real, missing] = [cast.real(route), cast.missing(route)];
      const answers = [
        await send(real, { ...sent, method }),
        await send(missing, { ...sent, method }),
      ] as const;
      return complain(`${row} for ${actor}`, mustRefuse({ row, actor, audience }, answers), [
        mayTell(row, actor) || comparable(answers[0], real) === comparable(answers[1], missing),
        `tells what is there: ${comparable(answers[0], real)} / ${comparable(answers[1], missing)}`,
      ]);
    });
    expect(await collect(works)).toEqual([]);
  });

  test(`${actor}: which pages are shown`, async ({ server, cast }) => {
    const sent = { address: server.address, cast, actor };
    const works = Object.entries(pageRows).flatMap(([route, audience]) =>
      ['as a page', 'as data'].map((form) => async () => {
        const what = `${route} ${form} for ${actor}`;
        const ask = (path: string) =>
          form === 'as data'
            ? visitAs(`${path}?_rsc`, { ...sent, headers: { rsc: '1' } })
            : visitAs(path, sent);
        const [real, missing] = [
          cast.scoped(actor, cast.real(route)),
          cast.scoped(actor, cast.missing(route)),
        ];
        const answer = await ask(real);
        if (audience.includes(actor)) return complain(what, mustShow(answer));
        return complain(
          what,
          mustSendAway(actor, answer),
          [
            overseers.includes(actor) || !cast.canaries.some((canary) => answer.text.includes(canary)),
            'shows what is not theirs',
          ],
          [
            overseers.includes(actor) ||
              real === missing ||
              outline(answer, real) === outline(await ask(missing), missing),
            'tells what is there',
          ],
        );
      }),
    );
    expect(await collect(works)).toEqual([]);
  });

  test(`${actor}: which actions are done`, async ({ server, cast }) => {
    const works = offered.actions.map(({ id, name, page }) => async () => {
      const audience = actionRows[name] ?? [];
      if (silent.has(name) || (audience.includes(actor) && noHarm.has(name))) return undefined;
      const answer = await visitAs(cast.missing(page), {
        address: server.address,
        cast,
        actor,
        method: 'POST',
        headers: { 'next-action': id, accept: 'text/x-component' },
        body: inputOf(name),
      });
      const isRefused = refusal.test(answer.text) || /^\/(sign-in|portal)/.test(answer.location);
      return complain(
        `${name} for ${actor}`,
        [answer.status < 500, `answers ${answer.status}`],
        [
          isRefused !== audience.includes(actor) || audience === anyone,
          `${isRefused ? 'is refused' : 'is not refused'}: ${answer.status} ${answer.location} ${answer.text.slice(0, 300)}`,
        ],
      );
    });
    expect(await collect(works)).toEqual([]);
  });
}

const refusal =
  /"code":"(signed-out|not-allowed|looks-only)"|"(message|refusal)":"(Sign in to go on|Your role does not allow)/;

type Claim = [holds: boolean, otherwise: string];

/** Undefined when everything holds. */
function complain(what: string, ...claims: Claim[]): string | undefined {
  const broken = claims.filter(([holds]) => !holds).map(([, otherwise]) => otherwise);
  return broken.length === 0 ? undefined : `${what}: ${broken.join('; ')}`;
}

function mustPass({ status, text }: Answer): Claim {
  return [status !== 401 && status !== 403 && status < 500, `answers ${status} ${text.slice(0, 200)}`];
}

interface Case {
  row: string;
  actor: Actor;
  audience: Audience;
}

/**
 * Not signed in 401, not this role 403; where a tenant's administrator may, that of another one finds nothing, and so
 * does whoever would need that tenant's consent. Another partner finds nothing, or is told what every input has to say.
 */
function mustRefuse({ row, actor, audience }: Case, answers: readonly Answer[]): Claim {
  if (asksForTheTenantFirst(row) && actor !== 'anonymous') {
    const expected = mayTell(row, actor) ? '403 and 404' : '404 and 404';
    const given = answers.map(({ status }) => status).join(' and ');
    return [given === expected, `answers ${given} instead of ${expected}`];
  }
  const comesWithoutConsent = byConsent.has(row) && operators.includes(actor);
  const isOthers = actor === 'otherPartner' && audience.includes('partner');
  const isNotTheirs = (actor === 'stranger' && audience.includes('own')) || comesWithoutConsent || isOthers;
  const expected = actor === 'anonymous' ? 401 : isNotTheirs ? 404 : 403;
  return [
    answers.every(
      (answer) =>
        answer.status === expected ||
        (expected === 403 && saysSoItself(row, answer)) ||
        (isOthers && [400, 422].includes(answer.status)),
    ),
    `answers ${answers.map(({ status }) => status).join(' and ')} instead of ${expected}`,
  ];
}

/** LongJump documents 400 and a code of its own for a permission that is missing. */
function saysSoItself(row: string, { status, text }: Answer): boolean {
  return row.includes(' /networking/') && status === 400 && text.includes('<code>-850</code>');
}

function mustShow({ status, location, text }: Answer): Claim {
  const isElsewhere = /\/sign-in\?/.test(location);
  return [status < 400 && !isElsewhere, `answers ${status} ${location} ${text.slice(0, 100)}`];
}

/** Status, address and length of a page: its text has other nonces each time. */
function outline({ status, location, text }: Answer, asked: string): string {
  return [status, masked(location, asked), status < 300 ? masked(text, asked).length : ''].join(' ');
}

/** To the sign-in page; tenants' administrators and partners to their own console; others are told so on the page. */
function mustSendAway(actor: Actor, answer: Answer): Claim {
  const { status, text } = answer;
  const to = leadsTo(answer);
  const isNotThere = status === 404 || text.includes('NEXT_HTTP_ERROR_FALLBACK;404');
  const told = `answers ${status} ${to}`;
  if (actor === 'anonymous') return [to.startsWith('/sign-in'), told];
  if (tenantAdministrators.includes(actor)) return [isNotThere || /^\/(portal|t\/)/.test(to), told];
  if (partners.includes(actor))
    return [isNotThere || to === '/overview' || /change your role|Not kept by partner/.test(text), told];
  return [isNotThere || to !== '' || /change your role/.test(text), told];
}

/** A page redirects by its status; the same page as data says in its text where to go. */
function leadsTo({ status, location, text }: Answer): string {
  if (status === 307) return location;
  return /NEXT_REDIRECT;\w+;([^;"]+);/.exec(text)?.[1] ?? '';
}

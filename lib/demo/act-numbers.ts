import { assignNumbers } from '../access-numbers/assign-numbers';
import { lastOf } from '../access-numbers/block';
import { deleteBlock } from '../access-numbers/change-block';
import { createBlock } from '../access-numbers/create-block';
import { BlockDraft } from '../access-numbers/model';
import { releaseNumbers } from '../access-numbers/release-numbers';
import { reserveNumbers } from '../access-numbers/reserve-numbers';
import { unassignNumbers } from '../access-numbers/unassign-numbers';
import type { CommandContext } from '../command';
import type { NumberRange } from '../numbering/model';
import { findPolicy } from '../numbering-policy/find-policy';
import type { Issue } from '../problem';
import { createSmsAccount, deleteSmsAccount } from '../sms-accounts/save-sms-account';
import { createTrunk, deleteTrunk } from '../trunks/save-trunk';
import { act } from './act';
import type { DemoMark } from './mark';
import { type DemoNumberEvent, demoBlocks, demoNumberEvents, demoSmsAccounts, demoTrunks } from './numbers';
import { type Scene, staged } from './scene';

const day = 86_400_000;
const mostAtOnce = 1000;

/** What has happened to access numbers, and what was made for it. */
export function numberPlot(made: {
  trunkIds: string[];
  smsAccountIds: string[];
  idOf: (tenant: string) => string | undefined;
}): Scene[] {
  const reason = staged();
  return [
    ...demoTrunks.map(
      ({ draft, daysAgo }): Scene => ({
        daysAgo,
        async run(context, at) {
          const { id } = await act(context, { command: createTrunk, input: draft, at, reason });
          made.trunkIds.push(id);
        },
      }),
    ),
    ...demoSmsAccounts.map(
      ({ draft, daysAgo }): Scene => ({
        daysAgo,
        async run(context, at) {
          const { id } = await act(context, { command: createSmsAccount, input: draft, at, reason });
          made.smsAccountIds.push(id);
        },
      }),
    ),
    ...demoBlocks.map(
      ({ draft, daysAgo }): Scene => ({
        daysAgo,
        async run(context, at) {
          await act(context, { command: createBlock, input: draft, at, reason });
        },
      }),
    ),
    ...demoNumberEvents.map(
      (event): Scene => ({
        daysAgo: event.daysAgo,
        run: (context, at) => happen(context, { event, at, idOf: made.idOf }),
      }),
    ),
  ];
}

interface Happening {
  event: DemoNumberEvent;
  at: string;
  idOf: (tenant: string) => string | undefined;
}

async function happen(context: CommandContext, { event, at, idOf }: Happening): Promise<void> {
  const { first, last } = event;
  const reason = staged(event.reason);
  if (event.does === 'assign') {
    const tenantId = idOf(event.tenant) ?? '';
    await act(context, { command: assignNumbers, input: { first, last, tenantId }, at, reason });
  }
  if (event.does === 'unassign')
    await act(context, { command: unassignNumbers, input: { first, last }, at, reason });
  if (event.does === 'reserve') {
    const { longestReservationDays } = await findPolicy(context.stores.settings);
    const latest = Date.parse(at) + longestReservationDays * day;
    const until = new Date(Math.min(Date.parse(context.now) + event.endsIn * day, latest)).toISOString();
    const input = { first, last, until, note: event.note };
    await act(context, { command: reserveNumbers, input, at, reason });
  }
}

/** What of yours stands where the demo set would put its own. */
export async function findNumberClashes({ stores, now }: CommandContext): Promise<Issue[]> {
  const issues: Issue[] = [];
  const say = (what: string) =>
    issues.push({
      path: '',
      code: 'name-taken',
      message: `The demo set has ${what}, and you have that already.`,
    });
  for (const { draft } of demoTrunks)
    if (await stores.trunks.findByName(draft.name)) say(`a trunk ${draft.name}`);
  for (const { draft } of demoSmsAccounts)
    if (await stores.smsAccounts.findByName(draft.name)) say(`an SMS account ${draft.name}`);
  for (const range of demoRanges())
    if ((await stores.accessNumbers.listOverlaps(range, now, 1)).length > 0)
      say(`the access numbers ${range.first}–${range.last}`);
  return issues;
}

/** Takes the numbers away, then what they ran over; what your own numbers run over stays and is named. */
export async function removeNumbers(
  context: CommandContext,
  { loadedAt, trunkIds, smsAccountIds }: DemoMark,
  reason: string,
): Promise<string[]> {
  const { stores, now: at } = context;
  const kept: string[] = [];
  for (const range of demoRanges()) {
    // A piece keeps the time at which its numbers came, so that what is yours in the same place is told apart.
    const own = (await stores.accessNumbers.listOverlaps(range, at, mostAtOnce)).filter(
      ({ createdAt }) => createdAt <= loadedAt,
    );
    for (const { id, state } of own) {
      if (state === 'assigned')
        await act(context, { command: unassignNumbers, input: { ids: [id], release: true }, at, reason });
      if (state === 'reserved')
        await act(context, { command: releaseNumbers, input: { ids: [id] }, at, reason });
      await act(context, { command: deleteBlock, input: { id }, at, reason });
    }
  }
  for (const id of trunkIds) {
    const trunk = await stores.trunks.find(id);
    if (trunk && (await stores.trunks.countBlocks(id)) > 0) kept.push(trunk.name);
    else if (trunk) await act(context, { command: deleteTrunk, input: { id }, at, reason });
  }
  for (const id of smsAccountIds) {
    const account = await stores.smsAccounts.find(id);
    if (account && (await stores.smsAccounts.countBlocks(id)) > 0) kept.push(account.name);
    else if (account) await act(context, { command: deleteSmsAccount, input: { id }, at, reason });
  }
  return kept;
}

function demoRanges(): NumberRange[] {
  return demoBlocks.map(({ draft }) => {
    const { number, count } = BlockDraft.parse(draft);
    return { first: number, last: lastOf(number, count) ?? number };
  });
}

import * as z from 'zod';
import { bulkKinds as blockKinds, blockWords } from '@/components/access-numbers/list/bulk-words';
import type { BulkWords } from '@/components/list/bulk-state';
import { tenantWords } from '@/components/tenants/list/bulk-words';
import { countOf, formatCount } from '@/components/ui/format-count';
import { assignBlocks } from '@/lib/access-numbers/assign-numbers';
import { type BlockSelection, chooseBlocks } from '@/lib/access-numbers/choose-blocks';
import { releaseBlocks } from '@/lib/access-numbers/release-numbers';
import { unassignBlocks } from '@/lib/access-numbers/unassign-numbers';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { type Chosen, changeMany, chooseUnfinished, type ManyChange } from '@/lib/jobs/change-many';
import type { Job } from '@/lib/jobs/model';
import type { JobWork } from '@/lib/jobs/run-job';
import { type BulkSelection, changeSelected, chooseTenants, findSelected } from '@/lib/tenants/bulk-change';
import { bulkKinds as tenantKinds } from '@/lib/tenants/bulk-model';

/** Both selections were made by the code that read what was posted. */
const Selection = <Kind>() => z.custom<Kind>((value) => typeof value === 'object' && value !== null);
const again = z.string().optional();

const BulkJob = z.discriminatedUnion('noun', [
  z.object({
    noun: z.literal('tenant'),
    change: z.enum(tenantKinds),
    selection: Selection<BulkSelection>(),
    again,
  }),
  z.object({
    noun: z.literal('block'),
    change: z.enum(blockKinds),
    selection: Selection<BlockSelection>(),
    /** To whom they are assigned. */
    tenantId: z.string().default(''),
    again,
  }),
]);

export type BulkJob = z.input<typeof BulkJob>;

export const bulkSteps = ['Choose them', 'Change them'] as const;

/** Changes many tenants or blocks, a few at a time. */
export function bulkWork(context: Context, job: Job): JobWork {
  const asked = BulkJob.parse(job.input);
  return async (progress) => {
    await progress.step(bulkSteps[0]);
    const chosen = asked.again ? await chooseUnfinished(context, asked.again) : await choose(context, asked);
    const words: BulkWords<string> = asked.noun === 'tenant' ? tenantWords : blockWords;
    await progress.step(bulkSteps[1], 'items');
    await progress.line(`${countOf(chosen.length, words.noun, words.nouns)} to change.`);
    const done = words.kinds[asked.change]?.done ?? 'changed';
    const result = await changeMany(progress, {
      chosen,
      ...changeOf(context, asked),
      say: (counts) =>
        [
          `${countOf(counts.done, words.noun, words.nouns)} ${done}`,
          ...(counts.skipped > 0 ? [`${formatCount(counts.skipped)} skipped`] : []),
          ...(counts.failed > 0 ? [`${formatCount(counts.failed)} failed`] : []),
        ].join(', '),
    });
    return { ...result, href: words.itemHref.replace(/\/$/, '') };
  };
}

type Asked = z.output<typeof BulkJob>;

function choose(context: Context, asked: Asked): Promise<Chosen[]> {
  return asked.noun === 'tenant'
    ? chooseTenants(context, asked.change, asked.selection)
    : chooseBlocks(context, asked.selection);
}

/** Each tenant is a command of its own; blocks share one for some of them, and each still has its entry. */
function changeOf(context: Context, asked: Asked): Pick<ManyChange, 'atATime' | 'change'> {
  if (asked.noun === 'tenant') {
    const { change } = asked;
    return {
      atATime: 1,
      change: async (part) =>
        changeSelected(
          context,
          change,
          await findSelected(context, change, { ids: part.map(({ id }) => id) }),
        ),
    };
  }
  return {
    atATime: 50,
    async change(part) {
      const { items } = await changeBlocks(
        context,
        asked,
        part.map(({ id }) => id),
      );
      return items.map(({ label, ...item }) => ({ ...item, name: label }));
    },
  };
}

function changeBlocks(
  context: Context,
  { change, tenantId }: Extract<Asked, { noun: 'block' }>,
  ids: string[],
) {
  switch (change) {
    case 'assign':
      return execute(context, assignBlocks, { ids, tenantId });
    case 'unassign':
      return execute(context, unassignBlocks, { ids });
    case 'release':
      return execute(context, releaseBlocks, { ids });
  }
}

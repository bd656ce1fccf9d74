import { lastOf } from '../access-numbers/block';
import { query } from '../query';
import { NumberMap, TemplateChoice } from './draft';
import { findChosen } from './find-template';
import { mapNumbers } from './map-numbers';
import type { MappedBlock } from './model';
import { planNumbers } from './plan-numbers';

/** What becomes of each block of the template with this number map, while it is being typed; nothing is thrown for it. */
export const checkNumberMap = query({
  name: 'template.plan',
  input: TemplateChoice.extend({ numberMap: NumberMap }),
  async run(
    { stores, actor, now },
    { templateId, version: number, numberMap },
  ): Promise<{ blocks: MappedBlock[]; unknown: string[] }> {
    const { version } = await findChosen(stores, { templateId, version: number });
    const { blocks, unknown } = mapNumbers(version.content.accessNumbers, numberMap);
    const planned = await planNumbers(
      blocks,
      await stores.accessNumbers.listOverlapsOfMany(
        blocks.flatMap(({ range }) => range ?? []),
        now,
      ),
      { actor, takesQuarantined: false, breathe: () => stores.imports.giveWay() },
    );
    const items = new Map(planned.map(({ block, item }) => [block, item]));
    return {
      blocks: blocks.map((block): MappedBlock => {
        const { archived, range, isMapped, issue } = block;
        const item = items.get(block);
        return {
          number: archived.number,
          last: lastOf(archived.number, archived.count) ?? archived.number,
          count: archived.count,
          target: range ?? null,
          isMapped,
          verdict: issue ? null : (item?.verdict ?? null),
          reason: item?.reason ?? null,
          holder: item?.holder ?? null,
          issue: issue?.message ?? null,
        };
      }),
      unknown: unknown.map(({ message }) => message),
    };
  },
});

import * as z from 'zod';
import { notFound } from '../problem';
import { query } from '../query';

/** All trunks by name; a provider has tens, not thousands. */
export const listTrunks = query({
  name: 'trunk.list',
  input: z.strictObject({}),
  run: ({ stores }) => stores.trunks.list(),
});

/** The same, each with the number of blocks that run over it. */
export const listTrunksInUse = query({
  name: 'trunk.list',
  input: z.strictObject({}),
  async run({ stores }) {
    const blocks = await stores.trunks.countAllBlocks();
    const trunks = await stores.trunks.list();
    return trunks.map((trunk) => ({ ...trunk, blocks: blocks.get(trunk.id) ?? 0 }));
  },
});

/** One trunk, and how many blocks run over it. */
export const getTrunk = query({
  name: 'trunk.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const trunk = await stores.trunks.find(id);
    if (!trunk) throw notFound('trunk');
    return { trunk, blocks: await stores.trunks.countBlocks(id) };
  },
});

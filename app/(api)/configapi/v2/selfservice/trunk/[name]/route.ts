import { brightPattern } from '@/app/_server/bright-pattern';
import { done, getNamed, readNamed, takenNameIsInvalid } from '@/app/_server/bright-pattern-references';
import { resource } from '@/app/_server/resource';
import { listTrunks } from '@/lib/trunks/read-trunks';
import { createTrunk, deleteTrunk } from '@/lib/trunks/save-trunk';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    async POST(call) {
      await takenNameIsInvalid(call.run(createTrunk, () => readNamed(call)));
      return done();
    },

    async DELETE({ run, ask, params: { name = '' } }) {
      await run(deleteTrunk, async () => ({ id: getNamed(await ask(listTrunks, {}), name, 'trunk').id }));
      return done();
    },
  },
  brightPattern,
);

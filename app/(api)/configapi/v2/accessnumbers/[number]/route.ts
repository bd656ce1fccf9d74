import { brightPattern } from '@/app/_server/bright-pattern';
import { noContent } from '@/app/_server/json-answer';
import { joinAddress, readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { withdrawNumbers } from '@/lib/dialects/bright-pattern/withdraw-numbers';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    async DELETE({ run, params: { number }, url }) {
      await run(withdrawNumbers, async () => joinAddress(readAddress(url), { number }));
      return noContent();
    },
  },
  brightPattern,
);

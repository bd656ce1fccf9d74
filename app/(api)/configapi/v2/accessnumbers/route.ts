import { brightPattern } from '@/app/_server/bright-pattern';
import { readTenantId, streamNumbers } from '@/app/_server/bright-pattern-numbers';
import { noContent } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { createBlock } from '@/lib/access-numbers/create-block';
import {
  AccessNumbersDocument,
  NumbersAddress,
  toBlockDraft,
} from '@/lib/dialects/bright-pattern/access-numbers';
import { parseInput } from '@/lib/parse-input';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    async GET(call) {
      const { tenantUrl } = parseInput(NumbersAddress, readAddress(call.url));
      return streamNumbers(call, tenantUrl === undefined ? undefined : await readTenantId(call, tenantUrl));
    },

    async POST(call) {
      await call.run(createBlock, async () => {
        const document = parseInput(AccessNumbersDocument, await call.body());
        return toBlockDraft(document, await readTenantId(call, document.tenantUrl));
      });
      return noContent();
    },
  },
  brightPattern,
);

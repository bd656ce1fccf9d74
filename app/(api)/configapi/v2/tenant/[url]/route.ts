import { archiveAnswer } from '@/app/_server/archive-answer';
import { brightPattern } from '@/app/_server/bright-pattern';
import { createByStream } from '@/app/_server/bright-pattern-templates';
import { empty, findAddressed, requireNoParameters } from '@/app/_server/bright-pattern-tenants';
import { joinAddress, readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { removeTenant } from '@/lib/dialects/bright-pattern/remove-tenant';
import { requirePermission } from '@/lib/permissions';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    async GET(call) {
      requirePermission(call.context.actor, 'tenant.export');
      requireNoParameters(call);
      const { id } = await findAddressed(call);
      return archiveAnswer(call, id);
    },

    PUT: createByStream,

    async DELETE({ run, params: { url: addressed }, url }) {
      await run(removeTenant, async () => joinAddress(readAddress(url), { url: addressed }));
      return empty();
    },
  },
  brightPattern,
);

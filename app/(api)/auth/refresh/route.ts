import { loginAnswer, mxOneDialect } from '@/app/_server/mx-one';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { notRefreshed, refreshScriptSession } from '@/lib/accounts/refresh-script-session';
import { execute } from '@/lib/command';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    // Without an Idempotency-Key: a second use of the token has to be noticed, whatever comes with it.
    async POST({ context, request }) {
      const refreshed = await execute(context, refreshScriptSession, await readObject(request));
      if (!refreshed) throw notRefreshed();
      return loginAnswer(refreshed);
    },
  },
  mxOneDialect,
);

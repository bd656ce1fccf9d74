import { brightPatternToken } from '@/app/_server/bright-pattern';
import { json } from '@/app/_server/json-answer';
import { readFormBody } from '@/app/_server/read-form-body';
import { resource } from '@/app/_server/resource';
import { keySessionSeconds } from '@/lib/accounts/api-keys/open-key-session';
import { signInWithKey } from '@/lib/accounts/sign-in';
import { readTokenRequest, tokenDocument } from '@/lib/dialects/bright-pattern/token-request';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    async POST({ context, request }) {
      const form = await readFormBody(request);
      const { clientId, clientSecret } = readTokenRequest(form, request.headers.get('authorization'));
      const { token } = await signInWithKey(context, { email: clientId, key: clientSecret });
      return json(tokenDocument(token, keySessionSeconds), {
        headers: { 'cache-control': 'no-store', pragma: 'no-cache' },
      });
    },
  },
  brightPatternToken,
);

import { loginAnswer, mxOneDialect } from '@/app/_server/mx-one';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { signInScript } from '@/lib/accounts/sign-in';
import { parseLogin } from '@/lib/dialects/mx-one/login';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    POST: async ({ context, request }) =>
      loginAnswer(await signInScript(context, parseLogin(await readObject(request)))),
  },
  mxOneDialect,
);

'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { secretAction } from '@/app/_server/secret-action';
import type { MadeApiKey } from '@/components/accounts/new-api-key-form';
import { createApiKey } from '@/lib/accounts/api-keys/create-api-key';
import { readExpiry } from '@/lib/accounts/api-keys/expiry';
import { revokeApiKey } from '@/lib/accounts/api-keys/revoke-api-key';
import { execute } from '@/lib/command';

export const createApiKeyAction = secretAction<MadeApiKey>({
  keep: ['name', 'scope', 'expiry', 'date'],
  run: ({ name = '', scope, expiry, date }, context) =>
    execute(context, createApiKey, { name, scope, expiresAt: readExpiry({ expiry, date }, context.now()) }),
  then: () => refresh(),
});

export const revokeApiKeyAction = action(revokeApiKey, { then: () => refresh() });

import { read } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import { ApiKeyTable } from '@/components/accounts/api-key-table';
import { NewApiKeyForm } from '@/components/accounts/new-api-key-form';
import { ApiCall } from '@/components/ui/code-block';
import { listApiKeys } from '@/lib/accounts/api-keys/list-api-keys';
import { createApiKeyAction, revokeApiKeyAction } from './_api-key-actions';

/** The own API keys, on whichever page somebody keeps their account. */
export async function ApiKeys() {
  const apiKeys = await read(listApiKeys, {});
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-4 pb-6">
      <div>
        <h2 className="text-section font-bold">API keys</h2>
        <p className="mt-1 max-w-prose text-ink-2">
          With an API key a script acts as you at every interface, without your password: it sends the key as
          its Bearer token. Where an interface asks for client_id and client_secret, they are your e-mail
          address and the key.
        </p>
      </div>
      {apiKeys.length === 0 ? (
        <p className="text-ink-2">You have no API key yet.</p>
      ) : (
        <ApiKeyTable
          caption="Your API keys"
          apiKeys={apiKeys}
          zone={await readTimeZone()}
          now={new Date().toISOString()}
          revoke={revokeApiKeyAction}
        />
      )}
      <NewApiKeyForm action={createApiKeyAction} existing={apiKeys.map(({ id }) => id)} />
      <ApiCall
        summary="Use an API key"
        code={`curl -s "$TENANTRY/api/v1/session" -H "Authorization: Bearer $API_KEY"`}
      />
    </section>
  );
}

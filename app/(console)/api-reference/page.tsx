import { headers } from 'next/headers';
import { openApiText } from '@/app/_server/openapi-text';
import { requireActor } from '@/app/_server/session';
import { OperationSection } from '@/components/api-reference/operation-section';
import { ProblemTable } from '@/components/api-reference/problem-table';
import { type ApiDocument, groupOperations } from '@/components/api-reference/read-document';
import { anchorOf, ReferenceNav } from '@/components/api-reference/reference-nav';
import { PageHeader } from '@/components/frame/page-header';
import { buttonClass } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { problemCodes } from '@/lib/openapi/problem-codes';

export const metadata = { title: 'API reference · System' };

/** The same document that `GET /api/v1/openapi.json` serves, for people. */
export default async function ApiReferencePage() {
  await requireActor();
  const origin = await readOrigin();
  const document = openApiText().document as unknown as ApiDocument; // our own document, in the words of this page
  const groups = groupOperations(document);
  return (
    <>
      <PageHeader
        title="API reference"
        meta={`JSON interface of Tenantry ${document.info.version}, OpenAPI 3.1`}
        actions={
          <a href="/api/v1/openapi.json" className={buttonClass({})}>
            openapi.json
          </a>
        }
      />
      <div className="flex flex-col gap-x-8 preview:grid preview:grid-cols-[13rem_minmax(0,1fr)]">
        <ReferenceNav groups={groups} />
        <div className="min-w-0">
          <Beginning origin={origin} />
          <VendorInterfaces />
          {groups.map(({ name, operations }) => (
            <section
              key={name}
              id={anchorOf(name)}
              aria-labelledby={`${anchorOf(name)}-title`}
              className="pb-6"
            >
              <h2 id={`${anchorOf(name)}-title`} className="pt-4 pb-3 text-title font-bold">
                {name}
              </h2>
              {operations.map((operation) => (
                <OperationSection
                  key={operation.operationId}
                  operation={operation}
                  document={document}
                  origin={origin}
                />
              ))}
            </section>
          ))}
          <ProblemTable codes={problemCodes} />
        </div>
      </div>
    </>
  );
}

function Beginning({ origin }: { origin: string }) {
  const code = `TOKEN=$(curl -s -X POST "${origin}/api/v1/session" \\
  -H 'Content-Type: application/json' \\
  -d '{"email": "ann@provider.example", "password": "…"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
curl "${origin}/api/v1/tenants" -H "Authorization: Bearer $TOKEN"`;
  return (
    <section aria-labelledby="beginning" className="flex max-w-prose flex-col gap-3 py-4">
      <h2 id="beginning" className="text-title font-bold">
        How it works
      </h2>
      <p>
        Sign in for a token and send it with every call. What a token may do is what its person may do. Lists
        are read by cursor: <code className="font-mono">next</code> of one page is{' '}
        <code className="font-mono">after</code> of the following one. Single things carry an{' '}
        <code className="font-mono">ETag</code>; send it as <code className="font-mono">If-Match</code> with a
        change and nobody’s work is overwritten. A POST with an{' '}
        <code className="font-mono">Idempotency-Key</code> can be sent again without harm.
      </p>
      <CodeBlock code={code} what="First call" />
    </section>
  );
}

/** What scripts for other systems find here; each is described where its own scripts and people look. */
function VendorInterfaces() {
  return (
    <section aria-labelledby="vendors" className="flex max-w-prose flex-col gap-3 pb-6">
      <h2 id="vendors" className="text-title font-bold">
        Interfaces of other systems
      </h2>
      <p>
        Scripts for a Mitel MX-ONE work here unchanged: <code className="font-mono">/auth/login</code>,{' '}
        <code className="font-mono">/auth/refresh</code> and{' '}
        <code className="font-mono">/tenant/tenant-configuration/v1</code>, described in an{' '}
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- the rule takes the door's catch-all for a page */}
        <a href="/tenant/v3/api-docs" className="underline">
          OpenAPI document of their own
        </a>
        . Their token is taken here too, and a token of this interface there.
      </p>
    </section>
  );
}

/** Where this console is reached, as the reader just did. */
async function readOrigin(): Promise<string> {
  const configured = process.env.TENANTRY_PUBLIC_URL?.replace(/\/$/, '');
  return configured || `http://${(await headers()).get('host') ?? '127.0.0.1:3000'}`;
}

import { Link } from '@/components/scope/link';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';

/** A secret, the one time that it is shown. */
export function ShownSecret({
  id,
  secret,
  title,
}: {
  id: string;
  secret: string | undefined;
  title: string;
}) {
  return (
    <div className="flex max-w-form flex-col gap-4">
      <Notice announce="status" title={title}>
        {secret
          ? 'This is the only time its secret is shown. Copy it now, and check signatures with it.'
          : 'Its secret was shown already. Renew it if it was not kept.'}
      </Notice>
      {secret && <CodeBlock code={secret} what="Secret" />}
      <p>
        <Link href={`/webhooks/${id}`} className="link">
          Open the webhook
        </Link>
      </p>
    </div>
  );
}

import { CopyButton } from './copy-button';

export interface CodeBlockProps {
  code: string;
  /** What it is: "API call", "curl command". Names the region and the copy button. */
  what: string;
}

export function CodeBlock({ code, what }: CodeBlockProps) {
  return (
    <figure className="border-y border-line bg-sunken">
      <figcaption className="flex items-center justify-between gap-2 border-b border-line px-3 py-1 text-meta text-ink-2">
        {what}
        <CopyButton text={code} what={what} look="word" />
      </figcaption>
      <pre
        role="region"
        aria-label={what}
        tabIndex={0}
        className="overflow-x-auto px-3 py-2 font-mono text-table"
      >
        <code>{code}</code>
      </pre>
    </figure>
  );
}

/** "Show API call" at the foot of a page: folded, works without JavaScript. */
export function ApiCall({ code, summary = 'Show API call' }: { code: string; summary?: string }) {
  return (
    <details className="group text-body" data-print="hide">
      <summary className="link inline-flex min-h-6 items-center">{summary}</summary>
      <div className="mt-2">
        <CodeBlock code={code} what="API call" />
      </div>
    </details>
  );
}

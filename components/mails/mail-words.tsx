import { Fragment } from 'react';
import { isolation } from '@/lib/mail/texts/one-line';
import type { SetMail } from '@/lib/mail/texts/set-mail';

/** What a mail says, without its link: whoever has that is let in as the person it was sent to. */
export function MailWords({
  set,
  hasLink,
  wayOn,
}: {
  set: SetMail;
  hasLink: boolean;
  wayOn?: React.ReactNode;
}) {
  const { language, greeting, wording, footer } = set;
  const { subject, paragraphs, quote, action, afterwards } = wording;
  return (
    <article lang={language} className="max-w-form rounded-dialog border border-line bg-surface p-4 sm:p-6">
      <h3 className="mb-3 text-section font-bold">
        <Words text={subject} />
      </h3>
      <div className="flex flex-col gap-3">
        {[greeting, ...paragraphs].map((text) => (
          <p key={text}>
            <Words text={text} />
          </p>
        ))}
        {quote && (
          <div>
            <p className="text-ink-2">{quote.by}</p>
            <blockquote className="mt-1 border-l-3 border-line pl-3">
              <Words text={quote.text} />
            </blockquote>
          </div>
        )}
        {action && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="rounded-control border border-line-strong px-3 py-1 font-medium">{action}</span>
            {hasLink && (
              <span lang="en" className="text-table text-ink-2">
                <span aria-hidden="true" className="bg-ink-2 text-transparent select-none">
                  the link
                </span>{' '}
                The link is in the mail alone. {wayOn}
              </span>
            )}
          </p>
        )}
        {afterwards.map((text) => (
          <p key={text} className="text-ink-2">
            <Words text={text} />
          </p>
        ))}
        <p className="border-t border-line pt-3 text-table text-ink-2">
          <Words text={footer} />
        </p>
      </div>
    </article>
  );
}

/** Somebody's own words keep their own direction of writing. */
function Words({ text }: { text: string }) {
  const parts = text.split(new RegExp(`${isolation.begin}([^${isolation.end}]*)${isolation.end}`, 'u'));
  return parts.map((part, at) =>
    at % 2 === 1 ? <bdi key={at}>{part}</bdi> : <Fragment key={at}>{part}</Fragment>,
  );
}

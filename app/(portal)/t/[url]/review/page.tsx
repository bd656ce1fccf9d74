import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { read } from '@/app/_server/context';
import { ActionButton } from '@/components/accounts/action-button';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { AccessNumberList } from '@/components/portal/access-number-list';
import { ContactFacts } from '@/components/portal/contact-facts';
import { MissingList } from '@/components/portal/missing-list';
import { PersonStateLamp } from '@/components/portal/person-state';
import { portalHref } from '@/components/portal/portal-href';
import { ShortNumberList } from '@/components/portal/short-number-list';
import { Lamp } from '@/components/ui/lamp';
import { getPortalReview } from '@/lib/portal/read-review';
import { readPortal } from '../../../_read-portal';
import { activateOwnAction } from './_actions';

interface Props {
  params: Promise<{ url: string }>;
}

export async function generateMetadata({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  return { title: { absolute: pageTitle('Review and activate', portal.name) } };
}

/** Everything that is put into service, on one page, and the button after it. */
export default async function ReviewPage({ params }: Props) {
  const { portal, mayChange } = await readPortal((await params).url);
  const { id, url, name } = portal;
  if (!portal.awaitsActivation) redirect(portalHref(url));
  const review = await read(getPortalReview, { url });
  return (
    <>
      <PageHeader
        title="Review and activate"
        lamp={<Lamp state="awaiting" />}
        meta={`What was set up for ${name}. Read it; the button is at the end.`}
      />
      <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8">
        {review.missing.length > 0 && <MissingList sentences={review.missing} />}
        <ShortNumberList rows={review.rows} more={review.moreRows} isSearch={false} />
        <AccessNumberList blocks={review.blocks} count={review.blockCount} />
        <section aria-labelledby="people">
          <h2 id="people" className="pb-2 text-section font-bold">
            People
          </h2>
          <ul className="border-t border-line">
            {review.people.map((person) => (
              <li
                key={person.id}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2"
              >
                <span className="min-w-0 flex-1 basis-48 break-words">
                  <strong className="font-medium">{person.name}</strong>
                  {person.isSelf && <span className="text-ink-2"> (you)</span>}
                  <span className="block break-all text-ink-2">{person.email}</span>
                </span>
                <PersonStateLamp state={person.state} />
              </li>
            ))}
          </ul>
        </section>
        <ContactFacts review={review} />
        {mayChange && (
          <section
            aria-labelledby="activate"
            className="grid justify-items-start gap-3 border-t-2 border-line-strong pt-4"
          >
            <h2 id="activate" className="text-section font-bold">
              Put {name} into service
            </h2>
            <p className="max-w-prose text-ink-2">
              Something is wrong? Do not activate it; tell your provider, who changes it. Once it is active,
              your provider can take it out of service again.
            </p>
            <ActionButton
              action={activateOwnAction}
              fields={{ id, idempotencyKey: randomUUID() }}
              variant="primary"
              pendingText="Activating…"
            >
              Activate {name}
            </ActionButton>
          </section>
        )}
      </div>
    </>
  );
}

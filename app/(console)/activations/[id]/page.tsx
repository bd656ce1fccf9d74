import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { consoleContext, read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { InvitationButtons } from '@/components/activations/invitation-buttons';
import { InvitationLamp } from '@/components/activations/invitation-lamp';
import { KeepFresh } from '@/components/activations/keep-fresh';
import { invitationStateHints } from '@/components/activations/words';
import { PageHeader } from '@/components/frame/page-header';
import { MailLamp } from '@/components/mails/mail-lamp';
import { Link } from '@/components/scope/link';
import { OfProvider } from '@/components/scope/of-provider';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Time } from '@/components/ui/time';
import { getInvitation } from '@/lib/invitations/read-invitations';
import { Problem } from '@/lib/problem';
import { invitationActionsOf } from '../_invitation-actions';

interface Props {
  params: Promise<{ id: string }>;
}

async function readInvitation(id: string) {
  try {
    return await read(getInvitation, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor();
  const { personName } = await readInvitation((await params).id);
  return { title: `${personName} · Activations` };
}

export default async function InvitationPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const item = await readInvitation(id);
  const zone = await readTimeZone();
  const now = (await consoleContext()).now();
  const { state, personName, email, tenantId, tenantName, mail } = item;
  const actions = invitationActionsOf(actor);
  const time = (at: string | null) =>
    at === null ? <span className="text-ink-2">not yet</span> : <Time at={at} zone={zone} now={now} />;
  return (
    <>
      <KeepFresh />
      <PageHeader
        title={personName}
        breadcrumb={[{ label: 'Activations', href: '/activations' }]}
        lamp={<InvitationLamp state={state} />}
        meta={invitationStateHints[state]}
      />
      <div className="flex max-w-form flex-col gap-5">
        {actions && <InvitationButtons invitation={{ id, state, personName, email }} actions={actions} />}
        <DefinitionList
          items={[
            {
              term: 'Tenant',
              value: (
                <>
                  <Link href={`/tenants/${tenantId}?tab=people`} className="link">
                    {tenantName}
                  </Link>
                  , {item.tenantActive ? 'active' : 'not active'}
                </>
              ),
            },
            {
              term: 'E-mail address',
              value: (
                <>
                  {email} <CopyButton text={email} what="e-mail address" />
                </>
              ),
            },
            {
              term: 'Mail',
              value: mail && (
                <OfProvider otherwise={<MailLamp state={mail.state} />}>
                  <Link href={`/mails/${mail.id}`} className="link">
                    <MailLamp state={mail.state} />
                  </Link>
                </OfProvider>
              ),
            },
            ...(mail?.answer ? [{ term: 'The mail server said', value: mail.answer }] : []),
            {
              term: 'Invited',
              value: (
                <>
                  {time(item.createdAt)} by {item.createdByName}
                </>
              ),
            },
            {
              term: 'Link made',
              value: (
                <>
                  {time(item.sentAt)}
                  {item.sends > 1 && `, ${item.sends} in all`}
                </>
              ),
            },
            { term: 'Link good until', value: <Time at={item.expiresAt} zone={zone} show="absolute" /> },
            { term: 'First looked at', value: time(item.openedAt) },
            { term: 'Password set', value: time(item.passwordSetAt) },
            { term: 'Done', value: time(item.doneAt) },
            ...(item.revokedAt ? [{ term: 'Revoked', value: time(item.revokedAt) }] : []),
          ]}
        />
        <p>
          <Link href={`/tenants/${tenantId}?tab=activity`} className="link">
            What happened in {tenantName}
          </Link>
        </p>
      </div>
      <div className="mt-6">
        <ApiCall code={curlCommand({ method: 'GET', path: `/invitations/${id}` })} />
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';
import { countOf } from '@/components/ui/format-count';
import { LampShape, type LampState } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import type { PortalOverview, PortalTenant } from '@/lib/portal/model';
import { portalHref } from './portal-href';

interface TodoListProps {
  portal: PortalTenant;
  overview: Pick<PortalOverview, 'waiting' | 'isAlone' | 'directoryNumbers'>;
  mayChange: boolean;
}

/** What waits for the tenant's people, each with the way to it. */
export function TodoList({ portal, overview, mayChange }: TodoListProps) {
  const { url, name, status, awaitsActivation, openRequests } = portal;
  const { waiting, isAlone, directoryNumbers } = overview;
  const items = [
    awaitsActivation && (
      <Item key="activate" lamp="awaiting">
        <p className="font-medium">{name} waits to be put into service.</p>
        <Note>Read what was set up; one button at the end activates it.</Note>
        {mayChange && (
          <LinkButton href={portalHref(url, 'review')} variant="primary" className="mt-2">
            Review and activate
          </LinkButton>
        )}
      </Item>
    ),
    !awaitsActivation && status === 'inactive' && (
      <Item key="inactive" lamp="inactive">
        <p>{name} is out of service.</p>
        <Note>Your provider puts it back. Ask them.</Note>
      </Item>
    ),
    openRequests > 0 && (
      <Item key="support" lamp="awaiting">
        <Link href={portalHref(url, 'support')} className={leading}>
          {countOf(openRequests, 'request for support access waits', 'requests for support access wait')} for
          your answer
        </Link>
        <Note>Somebody of your provider asks to look into this console, read-only and for a time.</Note>
      </Item>
    ),
    waiting.length > 0 && (
      <Item key="waiting" lamp="awaiting">
        <Link href={portalHref(url, 'people')} className={leading}>
          {countOf(waiting.length, 'administrator has', 'administrators have')} not come in yet
        </Link>
        <Note>{waiting.map((person) => person.name).join(', ')}. An invitation can be sent again.</Note>
      </Item>
    ),
    directoryNumbers === '0' && (
      <Item key="numbers" lamp="inactive">
        <p>There are no directory numbers yet.</p>
        <Note>Your provider adds them.</Note>
      </Item>
    ),
    isAlone && (
      <Item key="alone" lamp="inactive">
        <Link href={portalHref(url, 'people')} className={leading}>
          Add a second administrator
        </Link>
        <Note>Somebody who can stand in when you are away.</Note>
      </Item>
    ),
  ].filter(Boolean);
  if (items.length === 0)
    return (
      <p className="flex items-center gap-2 border-y border-line py-3">
        <LampShape state="active" /> Nothing. Everything is in order.
      </p>
    );
  return <ul className="border-t border-line">{items}</ul>;
}

const leading = 'link inline-flex min-h-6 items-center font-medium pointer-coarse:min-h-11';

function Item({ lamp, children }: { lamp: LampState; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line py-2.5">
      <span className="mt-1.5">
        <LampShape state={lamp} />
      </span>
      <div className="min-w-0">{children}</div>
    </li>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <p className="text-ink-2">{children}</p>;
}

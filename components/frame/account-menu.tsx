import { CircleUserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';
import { Flyout, flyoutLink } from './flyout';
import type { Theme } from './theme';
import { ThemeSwitch } from './theme-switch';

export interface AccountMenuProps {
  name: string;
  /** E-mail or role, under the name. */
  detail?: string;
  links: { label: string; href: string }[];
  /** A form that posts the sign-out; style its button with `flyoutLink`. */
  signOut: ReactNode;
  theme: Theme;
}

export function AccountMenu({ name, detail, links, signOut, theme }: AccountMenuProps) {
  return (
    <Flyout
      id="account-menu"
      label={`Account of ${name}`}
      trigger={<CircleUserRound className="size-5 text-ink-2" strokeWidth={1.75} aria-hidden />}
    >
      <div className="border-b border-line px-2 pt-1 pb-2">
        <p className="font-medium">{name}</p>
        {detail && <p className="text-meta text-ink-2">{detail}</p>}
      </div>
      <ul className="border-b border-line py-1">
        {links.map(({ label, href }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className={flyoutLink}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <div className="border-b border-line px-2 py-2">
        <ThemeSwitch theme={theme} />
      </div>
      <div className="pt-1">{signOut}</div>
    </Flyout>
  );
}

import type { PaletteItem } from '@/components/frame/palette-items';
import type { RailGroup, RailItem } from '@/components/frame/rail-items';
import type { Shortcut } from '@/components/frame/shortcut-keys';
import { numbersPages } from '@/components/number-spaces-nav/numbers-pages';
import type { Actor } from '@/lib/actor';
import { mayRun, type Permission } from '@/lib/permissions';

interface Place extends RailItem {
  needs: Permission;
  keys?: string;
  /** Partners have it too, each its own; the rest is the provider's as a whole. */
  byPartner?: true;
}

/** Who looks, and whether at one partner's subtree. */
interface Looking {
  actor: Actor;
  isScoped: boolean;
}

const places: { label?: string; items: Place[] }[] = [
  {
    items: [
      {
        label: 'Overview',
        href: '/overview',
        icon: 'overview',
        needs: 'overview.get',
        keys: 'g o',
        byPartner: true,
      },
    ],
  },
  {
    label: 'Operate',
    items: [
      {
        label: 'Tenants',
        href: '/tenants',
        icon: 'tenants',
        needs: 'tenant.list',
        keys: 'g t',
        byPartner: true,
      },
      {
        label: 'Numbers',
        href: '/numbers',
        icon: 'numbers',
        needs: 'access-number.list',
        keys: 'g n',
        also: '/transfer-requests',
        byPartner: true,
      },
      {
        label: 'Partners',
        href: '/partners',
        icon: 'partners',
        needs: 'partner.list',
        keys: 'g h',
        byPartner: true,
      },
      {
        label: 'Activations',
        href: '/activations',
        icon: 'activations',
        needs: 'invitation.list',
        keys: 'g v',
        also: '/mails',
        byPartner: true,
      },
    ],
  },
  {
    label: 'Move',
    items: [
      { label: 'Import', href: '/import', icon: 'import', needs: 'import.list', keys: 'g i' },
      { label: 'Templates', href: '/templates', icon: 'templates', needs: 'template.list', keys: 'g e' },
      { label: 'Moves', href: '/moves', icon: 'moves', needs: 'move.list', keys: 'g m' },
      { label: 'Jobs', href: '/jobs', icon: 'jobs', needs: 'job.list', keys: 'g j' },
    ],
  },
  {
    label: 'Observe',
    items: [
      {
        label: 'Reports',
        href: '/reports/licences',
        icon: 'reports',
        needs: 'licence-report.get',
        keys: 'g r',
        byPartner: true,
      },
      {
        label: 'Audit log',
        href: '/audit',
        icon: 'audit',
        needs: 'audit.list',
        keys: 'g a',
        byPartner: true,
      },
    ],
  },
  {
    label: 'System',
    items: [
      {
        label: 'Subsystems & domains',
        href: '/telephony-systems',
        icon: 'subsystems',
        needs: 'telephony-system.list',
        keys: 'g s',
      },
      {
        label: 'Trunks & SMS accounts',
        href: '/trunks',
        icon: 'trunks',
        needs: 'trunk.list',
        keys: 'g k',
        also: '/sms-accounts',
      },
      { label: 'Users & roles', href: '/people', icon: 'users', needs: 'person.list', keys: 'g u' },
      {
        label: 'Interfaces',
        href: '/interfaces',
        icon: 'api',
        needs: 'interface-call.list',
        keys: 'g p',
        also: '/api-reference',
        byPartner: true,
      },
      {
        label: 'Webhooks',
        href: '/webhooks',
        icon: 'webhooks',
        needs: 'webhook.list',
        keys: 'g w',
        byPartner: true,
      },
      { label: 'Settings', href: '/account', icon: 'settings', needs: 'session.list', byPartner: true },
    ],
  },
];

interface Creation extends Pick<Place, 'label' | 'href' | 'needs' | 'byPartner'> {
  keywords?: string;
}

const creations: Creation[] = [
  {
    label: 'Create tenant',
    href: '/tenants/new',
    needs: 'tenant.create',
    keywords: 'new add customer',
    byPartner: true,
  },
  {
    label: 'Create partner',
    href: '/tenants/new?partner=yes',
    needs: 'partner.appoint',
    keywords: 'new add msp reseller',
    byPartner: true,
  },
  {
    label: 'Create tenant from template',
    href: '/templates',
    needs: 'template.use',
    keywords: 'new add customer template',
  },
  {
    label: 'Import a tenant',
    href: '/import',
    needs: 'import.create',
    keywords: 'move archive zip restore upload relocate',
  },
  {
    label: 'Add telephony system',
    href: '/telephony-systems/new',
    needs: 'telephony-system.create',
    keywords: 'new subsystem',
  },
  {
    label: 'Add access numbers',
    href: '/numbers/new',
    needs: 'access-number.create',
    keywords: 'create block number did inventory',
  },
  {
    label: 'Add webhook',
    href: '/webhooks/new',
    needs: 'webhook.create',
    keywords: 'new events receiver notify',
    byPartner: true,
  },
  { label: 'Add trunk', href: '/trunks/new', needs: 'trunk.create', keywords: 'new sip carrier' },
  {
    label: 'Add SMS account',
    href: '/sms-accounts/new',
    needs: 'sms-account.create',
    keywords: 'new smpp carrier',
  },
  { label: 'Add a person', href: '/people/new', needs: 'person.create', keywords: 'new user' },
];

/** The rail, with only what the role may see, and in a scope what partners have. */
export function railFor(looking: Looking): RailGroup[] {
  return places
    .map(({ label, items }) => ({
      label,
      items: items
        .filter((item) => isThere(looking, item))
        .map(({ needs: _needs, keys: _keys, byPartner: _byPartner, ...item }) => item),
    }))
    .filter(({ items }) => items.length > 0);
}

export function paletteFor(looking: Looking): PaletteItem[] {
  const go = places.flatMap(({ items }) =>
    items
      .filter((item) => isThere(looking, item))
      .map(({ label, href, keys }) => ({ label, href, group: 'Go to', hint: keys })),
  );
  const numbers = numbersPages
    .filter(({ page, ...place }) => page !== 'inventory' && isThere(looking, place))
    .map(({ label, href, keywords }) => ({ label: `Numbers: ${label}`, href, keywords, group: 'Go to' }));
  const create = creations
    .filter((creation) => isThere(looking, creation))
    .map(({ label, href, keywords }) => ({ label, href, keywords, group: 'Create' }));
  return [...go, ...numbers, ...create];
}

export function shortcutsFor(looking: Looking): Shortcut[] {
  const go = places.flatMap(({ items }) =>
    items
      .filter((item) => item.keys !== undefined && isThere(looking, item))
      .map(({ label, href, keys = '' }) => ({ keys, href, label: `Go to ${label.toLowerCase()}` })),
  );
  return [
    ...go,
    { keys: '/', label: 'Search on this page' },
    ...(creations.some((creation) => isThere(looking, creation)) ? [creationKey(looking)] : []),
    { keys: 'x', label: 'Select the row in focus' },
    { keys: 'e', label: 'Edit what is shown' },
  ];
}

function isThere({ actor, isScoped }: Looking, { needs, byPartner }: Pick<Place, 'needs' | 'byPartner'>) {
  return mayRun(actor, needs) && (!isScoped || byPartner === true);
}

/** The page's own creation first: on the inventory it adds numbers, on the trunks a trunk. */
function creationKey({ actor }: Looking): Shortcut {
  return {
    keys: 'c',
    label: 'Create what this page lists, elsewhere a tenant',
    href: mayRun(actor, 'tenant.create') ? '/tenants/new' : undefined,
  };
}

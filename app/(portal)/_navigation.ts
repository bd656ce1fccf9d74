import type { PaletteItem } from '@/components/frame/palette-items';
import type { RailGroup, RailItem } from '@/components/frame/rail-items';
import type { Shortcut } from '@/components/frame/shortcut-keys';
import { portalHref } from '@/components/portal/portal-href';
import type { PortalTenant } from '@/lib/portal/model';

interface Place extends RailItem {
  keys: string;
}

function placesOf({ url, awaitsActivation, openRequests, support }: PortalTenant): Place[] {
  const review: Place[] =
    awaitsActivation && !support
      ? [
          {
            label: 'Review and activate',
            href: portalHref(url, 'review'),
            icon: 'activations',
            keys: 'g r',
            count: 1,
          },
        ]
      : [];
  return [
    { label: 'Overview', href: portalHref(url), icon: 'overview', keys: 'g o' },
    ...review,
    { label: 'Numbers', href: portalHref(url, 'numbers'), icon: 'numbers', keys: 'g n' },
    { label: 'Activity', href: portalHref(url, 'activity'), icon: 'activity', keys: 'g a' },
    { label: 'People', href: portalHref(url, 'people'), icon: 'users', keys: 'g p' },
    {
      label: 'Support',
      href: portalHref(url, 'support'),
      icon: 'partners',
      keys: 'g s',
      count: openRequests,
    },
  ];
}

export function portalRail(portal: PortalTenant): RailGroup[] {
  return [{ items: placesOf(portal).map(({ keys: _keys, ...item }) => item) }];
}

export function portalPalette(portal: PortalTenant): PaletteItem[] {
  return [
    ...placesOf(portal).map(({ label, href, keys }) => ({ label, href, group: 'Go to', hint: keys })),
    { label: 'Dial a number', href: portalHref(portal.url, 'numbers/dial'), group: 'Go to' },
  ];
}

export function portalShortcuts(portal: PortalTenant): Shortcut[] {
  return [
    ...placesOf(portal).map(({ label, href, keys }) => ({
      keys,
      href,
      label: `Go to ${label.toLowerCase()}`,
    })),
    { keys: '/', label: 'Search on this page' },
  ];
}

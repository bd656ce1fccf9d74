import { redirect } from 'next/navigation';
import { portalHref } from '@/components/portal/portal-href';
import { readPortal } from '../../_read-portal';

export default async function PortalHome({ params }: { params: Promise<{ url: string }> }) {
  const { portal } = await readPortal((await params).url);
  redirect(portalHref(portal.url));
}

'use client';

import { PageFailed, type PageFailedProps } from '@/components/frame/page-failed';

export default function PortalError(failure: Omit<PageFailedProps, 'homeHref'>) {
  return <PageFailed {...failure} homeHref="/" />;
}

'use client';

import { PageFailed, type PageFailedProps } from '@/components/frame/page-failed';

export default function ConsoleError(failure: Omit<PageFailedProps, 'homeHref'>) {
  return <PageFailed {...failure} homeHref="/overview" />;
}

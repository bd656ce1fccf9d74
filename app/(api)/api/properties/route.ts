import { akanaBeforeLogin, answering } from '@/app/_server/akana';
import { showProperties } from '@/app/_server/akana-properties';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  { GET: answering(showProperties, { isOpen: true }) },
  akanaBeforeLogin,
);

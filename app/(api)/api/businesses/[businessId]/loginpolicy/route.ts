import { akana, answering } from '@/app/_server/akana';
import { changeSettings, showSettings } from '@/app/_server/akana-settings';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  { GET: answering(showSettings('loginpolicy')), PUT: answering(changeSettings('loginpolicy')) },
  akana,
);

import { akana, answering } from '@/app/_server/akana';
import { changeState } from '@/app/_server/akana-tenants';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  { PUT: answering(changeState) },
  akana,
);

import { akana, answering } from '@/app/_server/akana';
import { endLogin } from '@/app/_server/akana-login';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: answering(endLogin) }, akana);

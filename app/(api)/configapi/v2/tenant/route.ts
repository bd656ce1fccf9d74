import { brightPattern } from '@/app/_server/bright-pattern';
import { importBody } from '@/app/_server/bright-pattern-import';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ PUT: importBody }, brightPattern);

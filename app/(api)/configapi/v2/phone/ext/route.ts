import { brightPattern } from '@/app/_server/bright-pattern';
import { streamOwnNumbers } from '@/app/_server/bright-pattern-own-numbers';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  { GET: streamOwnNumbers },
  brightPattern,
);

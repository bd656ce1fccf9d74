import { brightPattern } from '@/app/_server/bright-pattern';
import { createBySelfService } from '@/app/_server/bright-pattern-templates';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  { POST: createBySelfService },
  brightPattern,
);

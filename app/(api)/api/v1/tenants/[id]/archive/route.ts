import { archiveAnswer } from '@/app/_server/archive-answer';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: (call) => archiveAnswer(call, call.params.id ?? ''),
});

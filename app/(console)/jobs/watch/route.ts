import { consoleAnswer } from '@/app/_server/console-answer';
import { read } from '@/app/_server/context';
import { watchJobs } from '@/lib/jobs/read-jobs';

/** What runs, and how one's own that ran before ended; `known` are ids. */
export function GET(request: Request): Promise<Response> {
  const known = new URL(request.url).searchParams.getAll('known').slice(0, 20);
  return consoleAnswer(() => read(watchJobs, { known }));
}

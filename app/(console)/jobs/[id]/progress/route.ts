import { consoleAnswer } from '@/app/_server/console-answer';
import { read } from '@/app/_server/context';
import { getJob } from '@/lib/jobs/read-jobs';
import { doingOf } from '../_doing';

/** How far a job is. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return consoleAnswer(async () => doingOf(await read(getJob, { id: (await params).id })));
}

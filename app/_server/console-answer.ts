import { headers } from 'next/headers';
import { Problem } from '@/lib/problem';
import { consoleContext } from './context';
import { logDefect } from './log';
import { defectResponse, problemResponse } from './problem-response';
import { limitRate } from './rate-limit';

/** A GET route of the console (type-ahead, live checks, progress): JSON, with failures as problem+json, at the rate of the JSON interface. */
export async function consoleAnswer(read: () => Promise<unknown>): Promise<Response> {
  try {
    await limitRate((await consoleContext()).actor, await headers());
    return Response.json(await read());
  } catch (error) {
    const requestId = (await headers()).get('x-request-id') ?? '';
    if (error instanceof Problem) return problemResponse(error, requestId);
    logDefect(error, { requestId, door: 'console' });
    return defectResponse(requestId);
  }
}

import { headers } from 'next/headers';
import { Problem } from '@/lib/problem';
import { logDefect } from './log';
import { defectResponse, problemResponse } from './problem-response';

/** A GET route of the console (type-ahead, live checks, progress): JSON, with failures as problem+json. */
export async function consoleAnswer(read: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await read());
  } catch (error) {
    const requestId = (await headers()).get('x-request-id') ?? '';
    if (error instanceof Problem) return problemResponse(error, requestId);
    logDefect(error, { requestId, door: 'console' });
    return defectResponse(requestId);
  }
}

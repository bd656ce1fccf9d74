import { headers } from 'next/headers';
import { Problem } from '@/lib/problem';
import { logDefect } from './log';
import { defectResponse, problemResponse } from './problem-response';

/** A file of the console; failures as problem+json. */
export async function fileAnswer(request: Request, make: () => Promise<Response>): Promise<Response> {
  try {
    return await make();
  } catch (error) {
    const requestId = (await headers()).get('x-request-id') ?? '';
    if (error instanceof Problem) return problemResponse(error, requestId);
    logDefect(error, { requestId, door: 'console', path: new URL(request.url).pathname });
    return defectResponse(requestId);
  }
}

/** RFC 6266: the name for every browser, with a plain one for those that read no other. */
export function nameOfFile(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\w.-]+/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

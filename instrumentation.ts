import type { Instrumentation } from 'next';

/** Called by Next once before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startUp } = await import('./app/_server/start-up');
    await startUp();
  }
}

/** What a page threw: the log has the digest that the error page shows, beside the request's id. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logDefect } = await import('./app/_server/log');
  const requestId = request.headers['x-request-id'];
  logDefect(error, {
    requestId: String(requestId ?? ''),
    door: 'console',
    path: request.path.split('?', 1)[0],
  });
};

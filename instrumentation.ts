/** Called by Next once before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startUp } = await import('./app/_server/start-up');
    await startUp();
  }
}

const event = 'tenantry:job';

/** Tells the sign in the frame of a job that is being looked at. */
export function noticeJob(id: string): void {
  window.dispatchEvent(new CustomEvent(event, { detail: id }));
}

/** Gives back how to stop listening. */
export function onJobNoticed(listen: (id: string) => void): () => void {
  const receive = (noticed: Event) => {
    if (noticed instanceof CustomEvent) listen(String(noticed.detail));
  };
  window.addEventListener(event, receive);
  return () => window.removeEventListener(event, receive);
}

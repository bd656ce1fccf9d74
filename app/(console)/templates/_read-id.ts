/** An id in an address; undefined where there is none. */
export function readId(text: string | string[] | undefined): string | undefined {
  return typeof text === 'string' && text !== '' ? text : undefined;
}

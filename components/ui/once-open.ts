import { useState } from 'react';

/** False until `open` was true once, so that a heavy popup is neither fetched nor rendered before it is wanted. */
export function useOnceOpen(open: boolean): boolean {
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  return wanted || open;
}

import type { ImportPartProps } from './_import-body';

export function CompareTab(_props: Pick<ImportPartProps, 'found' | 'asked'>) {
  return null;
}

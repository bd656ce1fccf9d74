import type { CommandContext } from '../context';
import { Problem } from '../problem';

/** Throws `forbidden` for the partner whose scope this is: whom it belongs to decides what becomes of it. */
export function requireOutside({ scope }: Pick<CommandContext, 'scope'>, { id }: { id: string }): void {
  if (scope?.partnerId !== id) return;
  throw new Problem({
    kind: 'forbidden',
    code: 'own-partner',
    message:
      'This is the partner itself. What becomes of it is decided by whom it belongs to, outside of its scope.',
  });
}

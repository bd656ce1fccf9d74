import type { CommandContext } from '../context';
import { conflict } from '../problem';
import { deepestPartner } from './model';

/** Throws `conflict` when a partner with so many levels of partners below it would lie too deep there. */
export async function requireRoomBelow(
  { stores }: Pick<CommandContext, 'stores'>,
  partnerId: string | null,
  levels = 0,
): Promise<void> {
  const above = partnerId === null ? 0 : await stores.partners.findDepth(partnerId);
  if (above + 1 + levels <= deepestPartner) return;
  throw conflict([
    {
      path: 'partnerId',
      code: 'partners-too-deep',
      message: `Partners lie at most ${deepestPartner} deep, and this one would lie at ${above + 1 + levels}. Choose one nearer to the provider.`,
    },
  ]);
}

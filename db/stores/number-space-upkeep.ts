import type { NumberSpace } from '@/lib/number-spaces/model';
import type { NumberRange } from '@/lib/numbering/model';
import type { Database } from '../database';
import { numberDecadeChanges } from './number-decades-change';
import { type Held, numberOwnershipWrites, type Released } from './number-ownerships-write';

/** A part of the number space that came to be occupied, and a part that is it no longer. */
export interface SpaceChange {
  space: NumberSpace;
  gone: readonly NumberRange[];
  added: readonly NumberRange[];
}

/**
 * What follows when numbers get or lose their holder. All of it is called in the transaction of the change, after its
 * rows are written. Ranges may be of different lengths; one of a million numbers costs what one of ten costs.
 */
export function numberSpaceUpkeep(database: Database) {
  const decades = numberDecadeChanges(database);
  const ownerships = numberOwnershipWrites(database);
  return {
    /**
     * Keeps the map and the finder right. Numbers in both `gone` and `added` stay as they are. In `access` numbers are
     * added when they come into the inventory, in `access-free` when they come to lie in a free block.
     */
    change: (change: SpaceChange): Promise<void> => decades.change(change),
    /** Opens periods of ownership; give all of a change at once. */
    own: (...held: readonly Held[]): Promise<void> => ownerships.open(held),
    /** Ends the tenant's open periods as far as they lie in `ranges`; the rest of each keeps its beginning. */
    disown: (...released: readonly Released[]): Promise<void> => ownerships.close(released),
    /** Open periods carry the name the tenant has; closed ones the name it had. */
    rename: (tenant: { id: string; name: string }): Promise<void> => ownerships.rename(tenant),
  };
}

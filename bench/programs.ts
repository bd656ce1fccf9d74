/** What the benchmark needs of the product and its made-up tenants, as one program for Node. */
export { archivedBlocks, givenBlocksFolder } from './make-blocks';
export { benchRange, givenRangesFolder, openFolder, rangesSystem } from './make-ranges';
export { givenDataFolder } from './make-tenants';
export { openSearches } from './open-searches';
export { readNames } from './read-names';
export { recordStatements } from './record-statements';
export { freeNumbers, idOf, numberInside } from './tenant-of';
export { terms } from './words';

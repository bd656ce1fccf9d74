import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import type { Permission } from '@/lib/permissions';

/** What can be done to a block, each with an address of its own on the block's page. */
export const blockDoings = [
  'assign',
  'unassign',
  'reserve',
  'release',
  'split',
  'join',
  'edit',
  'delete',
] as const;

export type BlockDoing = (typeof blockDoings)[number];

export const doingLabels: Record<BlockDoing, string> = {
  assign: 'Assign',
  unassign: 'Unassign',
  reserve: 'Reserve',
  release: 'Release',
  split: 'Split',
  join: 'Join',
  edit: 'Edit',
  delete: 'Delete',
};

export const doingNeeds: Record<BlockDoing, Permission> = {
  assign: 'access-number.assign',
  unassign: 'access-number.unassign',
  reserve: 'access-number.reserve',
  release: 'access-number.release',
  split: 'access-number.split',
  join: 'access-number.join',
  edit: 'access-number.update',
  delete: 'access-number.delete',
};

/** What the role allows. */
export type BlockMay = Record<BlockDoing, boolean>;

/** What makes sense in the block's state and is allowed; joining and deleting stand elsewhere. */
export function listDoings(block: AccessNumberBlock, may: BlockMay): { doing: BlockDoing; label: string }[] {
  return blockDoings
    .filter((doing) => may[doing] && makesSense(doing, block))
    .map((doing) => ({
      doing,
      label: doing === 'reserve' && block.state === 'reserved' ? 'Reserve longer' : doingLabels[doing],
    }));
}

function makesSense(doing: BlockDoing, { state, count }: AccessNumberBlock): boolean {
  switch (doing) {
    case 'assign':
      return state !== 'assigned';
    case 'unassign':
      return state === 'assigned';
    case 'reserve':
      return state === 'free' || state === 'reserved';
    case 'release':
      return state === 'reserved' || state === 'quarantined';
    case 'split':
      return count > 1;
    case 'edit':
      return true;
    case 'join':
    case 'delete':
      return false;
  }
}

export function readDoing(wanted: unknown): BlockDoing | undefined {
  return blockDoings.find((doing) => doing === wanted);
}

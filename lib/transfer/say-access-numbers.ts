import { rangeOf } from '../access-numbers/block';
import type { AccessNumberBlock } from '../access-numbers/model';
import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import { sayInstant } from '../say-instant';
import type { ArchivedBlock } from './model';

/** A part of an archived block with what it meets; nothing where it is in no block of the inventory. */
export interface Part {
  range: NumberRange;
  block: AccessNumberBlock | undefined;
  standing: 'missing' | 'free' | 'ours' | 'held' | 'quarantined' | 'reserved';
}

/** Why a block can be assigned, and what stays of it. */
export function sayFree(block: AccessNumberBlock, range: NumberRange, archived: ArchivedBlock): string {
  const was = {
    quarantined: 'In quarantine after this very tenant',
    reserved: `Reserved by ${block.reservedBy?.name ?? 'you'}`,
    free: 'Here and assigned to nobody',
    assigned: '',
  }[block.state];
  const names = [...new Set(block.trunks.map(({ name }) => name))];
  const trunks =
    names.length === 0
      ? 'on no trunk, as before'
      : `its ${names.length === 1 ? 'trunk' : 'trunks'} ${names.join(', ')} ${names.length === 1 ? 'stays' : 'stay'}`;
  const isCut = block.number !== range.first || block.last !== range.last;
  return `${[
    was,
    trunks,
    ...(isCut ? [`cut out of ${showRange(rangeOf(block))}`] : []),
    ...(block.media === archived.media
      ? []
      : [`its media ${block.media} stays, though the archive says ${archived.media}`]),
  ].join('; ')}.`;
}

const namedStretches = 3;

/** `4670142 belongs to Nordic Tyres`, and the next ones. */
export function sayBlocked(parts: readonly Part[]): string {
  const named = parts.slice(0, namedStretches).map(({ range, block }) => {
    const shown = showRange(range);
    if (block?.state === 'assigned') return `${shown} belongs to ${block.tenant?.name ?? 'another tenant'}`;
    const until = block?.stateUntil ? ` until ${sayInstant(block.stateUntil)}` : '';
    if (block?.state === 'reserved')
      return `${shown} is reserved by ${block.reservedBy?.name ?? 'somebody'}${until}`;
    const after = block?.lastTenant ? ` after ${block.lastTenant.name}` : '';
    return `${shown} is in quarantine${after}${until}`;
  });
  const more = parts.length - named.length;
  return more > 0 ? `${named.join('; ')}; and ${more} more` : named.join('; ');
}

/** Who is asked for the stretches that others hold. */
export function sayAsked(parts: readonly Part[]): string {
  const names = [...new Set(parts.flatMap(({ block }) => block?.tenant?.name ?? []))];
  const shown = names.slice(0, namedStretches).join(', ');
  const more = names.length > namedStretches ? ` and ${names.length - namedStretches} more` : '';
  return `${shown}${more} ${names.length === 1 ? 'is' : 'are'} asked for ${parts.length === 1 ? 'it' : 'them'}.`;
}

/** `4670142, 4670150–4670152 and 2 more`. */
export function showStretches(parts: readonly Part[]): string {
  const shown = parts.slice(0, namedStretches).map(({ range }) => showRange(range));
  const more = parts.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

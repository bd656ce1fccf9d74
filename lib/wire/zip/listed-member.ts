import type { ArchiveMember } from './model';

/** A member as the directory lists it. */
export interface ListedMember extends ArchiveMember {
  isFolder: boolean;
  flags: number;
  method: number;
  rawName: Buffer;
  unicodePath: Buffer;
  /** Where its own header stands. */
  headerAt: number;
  attributes: number;
}

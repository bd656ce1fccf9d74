/** What an archive may be at most; sizes in bytes. */
export interface ArchiveLimits {
  archiveBytes: number;
  /** Of all members together, unpacked. */
  inflatedBytes: number;
  members: number;
  /** In bytes of UTF-8. */
  nameLength: number;
  /** Unpacked to packed size, of one member that is larger than `ratioFrom`. */
  ratio: number;
  ratioFrom: number;
}

export const defaultLimits: ArchiveLimits = {
  archiveBytes: 2 * 1024 ** 3,
  inflatedBytes: 16 * 1024 ** 3,
  members: 10_000,
  nameLength: 255,
  ratio: 200,
  ratioFrom: 64 * 1024 ** 2,
};

/** One member of an archive that has passed the gate. */
export interface ArchiveMember {
  path: string;
  packedBytes: number;
  bytes: number;
  crc32: number;
}

/** An opened archive. Its members can be read in any order, one at a time. */
export interface OpenArchive {
  /** In the order of the file. */
  members: readonly ArchiveMember[];
  /**
   * The unpacked bytes of a member; ends with a `Problem` when they are more than declared or their checksum differs.
   * Several chunks; memory holds one.
   */
  read(member: ArchiveMember): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** A member to be written: its path, and its bytes as they come. */
export interface MemberSource {
  path: string;
  bytes: AsyncIterable<Uint8Array> | Uint8Array;
}

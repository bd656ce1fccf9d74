/** The parts of a ZIP as APPNOTE 6.3 numbers them: what each record begins with, and how long its fixed part is. */
export const signatures = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
  end: 0x06054b50,
} as const;

export const lengths = { local: 30, central: 46, zip64End: 56, zip64Locator: 20, end: 22 } as const;

/** A field that holds this says that its value stands in a ZIP64 field. */
export const marker16 = 0xffff;
export const marker32 = 0xffffffff;

/** Bits 1 and 2 say how hard it was compressed, bit 3 that a descriptor follows the data, bit 11 that the name is UTF-8. */
export const flags = { known: 0x80e, descriptor: 0x8, utf8: 0x800, encrypted: 0x2041 } as const;

export const methods = { stored: 0, deflated: 8 } as const;

/** A 64-bit field as a number; undefined from 2^53 on, where numbers are no longer exact and no file reaches. */
export function readUint64(bytes: Buffer, at: number): number | undefined {
  const value = bytes.readBigUInt64LE(at);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(value);
}

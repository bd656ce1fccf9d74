/** A line of the mapping properties: addresses that begin with `from` begin with `to` afterwards. */
export interface MappingEntry {
  /** Counts from 1; of a line that goes on over several, the first. */
  line: number;
  from: string;
  to: string;
}

export const mappingLimits = {
  bytes: 5_000_000,
  lines: 100_000,
  /** Of an address, as a service endpoint has it at most. */
  addressLength: 2000,
  /** Of a line: two such addresses, each of their characters escaped. */
  lineLength: 25_000,
};

/** Under which issues of the file are told. */
export const mappingPath = 'mapping';

/** An element as it was read or will be written. Text and elements side by side do not occur. */
export interface XmlElement {
  name: string;
  /** In their order; read ones have no name twice. */
  attributes: ReadonlyMap<string, string>;
  /** Empty for an element that has others in it. */
  text: string;
  children: readonly XmlElement[];
}

/** An element that was read, and where its opening tag ends, both counted from 1. */
export interface PlacedElement extends XmlElement {
  children: readonly PlacedElement[];
  line: number;
  column: number;
}

/** Bounds of every XML body: elements and attributes count together. */
export const xmlLimits = { bytes: 262_144, depth: 32, nodes: 10_000 } as const;

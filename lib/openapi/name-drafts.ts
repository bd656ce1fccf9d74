import * as z from 'zod';

/**
 * Gives input schemas their names in the document. Not through `components.schemas`, which would also describe what a
 * draft becomes after parsing, and not by `meta()`, whose copy would not be the one inside other drafts.
 */
export function nameDrafts(drafts: Record<string, z.ZodType>): void {
  for (const [id, schema] of Object.entries(drafts)) {
    if (z.globalRegistry.get(schema)?.id === undefined)
      z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  }
}

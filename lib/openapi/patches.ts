import * as z from 'zod';

/** Merge patches: every member of a draft, none required. The document fills them in from the drafts themselves. */
export const TenantPatch = z.looseObject({});
export const TelephonySystemPatch = z.looseObject({});
export const TrunkPatch = z.looseObject({});
export const SmsAccountPatch = z.looseObject({});
export const WebhookPatch = z.looseObject({});

type Schema = Record<string, unknown>;

/** Marks what is said of something new and never changed by a patch. */
const onlyWhenNew = 'x-only-when-new';

/** The schema of a draft as that of its merge patch: nothing outside of lists is required. */
export function asMergePatch(draft: Schema): Schema {
  const { required: _required, properties, anyOf, $ref, ...rest } = draft;
  return {
    ...rest,
    ...(typeof $ref === 'string' && { $ref: $ref.replace(/Draft$/, 'Patch') }),
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties)
          .filter(([, member]) => !(isSchema(member) && onlyWhenNew in member))
          .map(([name, member]) => [name, isSchema(member) ? asMergePatch(member) : member]),
      ),
    }),
    ...(Array.isArray(anyOf) && {
      anyOf: anyOf.map((choice: unknown) => (isSchema(choice) ? asMergePatch(choice) : choice)),
    }),
  };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

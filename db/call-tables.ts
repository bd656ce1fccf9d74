import type { Kit } from './kit/sqlite';

/** The last calls of each interface, for whoever looks why a script fails. */
export function defineCallTables(kit: Kit) {
  const { table, text, integer, index } = kit;

  const interfaceCalls = table(
    'interface_calls',
    {
      id: text('id').primaryKey(),
      door: text('door').notNull(),
      at: text('at').notNull(),
      method: text('method').notNull(),
      path: text('path').notNull(),
      status: integer('status').notNull(),
      durationMs: integer('duration_ms').notNull(),
      personId: text('person_id'),
      personName: text('person_name'),
      /** Whose administrator called; what confines the list to a partner's subtree. */
      callerTenantId: text('caller_tenant_id'),
      apiKeyName: text('api_key_name'),
      requestId: text('request_id').notNull(),
      code: text('code'),
      message: text('message'),
      unkept: integer('unkept').notNull(),
    },
    (t) => [
      index('interface_calls_by_door').on(t.door, t.at, t.id),
      index('interface_calls_by_age').on(t.at, t.id),
    ],
  );

  return { interfaceCalls };
}

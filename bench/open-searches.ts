import { openStorage } from '@/db/open';
import type { Context } from '@/lib/context';
import type { SearchInput } from '@/lib/dialects/longjump/search-input';
import { searchTenants } from '@/lib/dialects/longjump/search-tenants';
import { ask } from '@/lib/query';
import { serverKeyFrom } from '@/lib/server-key';
import { listTenants } from '@/lib/tenants/list-tenants';

/** The console's search and that of the LongJump interface, in this process: what HTTP costs is the same for both. */
export async function openSearches(place: { dataFolder: string; databaseUrl?: string }) {
  const storage = await openStorage(place);
  const context: Context = {
    actor: {
      ...{ kind: 'person', personId: 'bench', name: 'Bench', email: 'bench@provider.example' },
      ...{ role: 'provider-operator', tenantId: null, sessionId: 'bench', access: 'full' },
      mustChangePassword: false,
    },
    ...{ door: 'longjump', ip: '127.0.0.1', userAgent: 'bench', requestId: 'BENCH', run: 'bench', storage },
    now: () => new Date().toISOString(),
    newId: () => 'none',
    newSecret: () => 'none',
    serverKey: serverKeyFrom(Buffer.alloc(32)),
  };
  return {
    async console(search: object): Promise<number> {
      return (await ask(context, listTenants, { limit: 50, ...search })).items.length;
    },
    async longjump(search: SearchInput): Promise<number> {
      return (await ask(context, searchTenants, search)).subjects.length;
    },
    close: () => storage.close(),
  };
}

import { versioned } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { undoChange } from '@/lib/tenants/undo-change';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id } }) {
    const { tenant, ...lost } = await run(undoChange, { entryId: id });
    return versioned({ ...tenant, ...lost });
  },
});

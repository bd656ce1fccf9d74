import { eq, lt } from 'drizzle-orm';
import type { KnownDeviceStore } from '@/lib/accounts/store';
import type { Database } from '../database';

export function knownDeviceStore({ q, tables }: Database): KnownDeviceStore {
  const { knownDevices: devices } = tables;
  return {
    async find(tokenHash) {
      const [row] = await q.select().from(devices).where(eq(devices.tokenHash, tokenHash));
      return row && { personId: row.personId, createdAt: row.createdAt };
    },
    async insert(device) {
      await q.insert(devices).values(device);
    },
    async removeByPerson(personId) {
      await q.delete(devices).where(eq(devices.personId, personId));
    },
    async removeBefore(instant) {
      await q.delete(devices).where(lt(devices.createdAt, instant));
    },
  };
}

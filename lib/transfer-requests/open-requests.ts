import { nameActor } from '../audit/record-entry';
import type { CommandContext } from '../command';
import type { NumberRange } from '../numbering/model';
import type { TransferRequest } from './model';

interface Wanted {
  importId: string;
  forTenant: { id: string; name: string };
  /** Each within one block of its holder. */
  numbers: readonly (NumberRange & { holder: { id: string; name: string } })[];
}

/** Asks the holders of numbers for them. They are told in the audit log of the import that asks. */
export async function openTransferRequests(
  { stores, now, newId, actor }: CommandContext,
  { importId, forTenant, numbers }: Wanted,
): Promise<TransferRequest[]> {
  const { actorId: personId, actorName: personName } = nameActor(actor);
  const requests = numbers.map(
    ({ first, last, holder }): TransferRequest => ({
      id: newId(),
      importId,
      first,
      last,
      holder: { id: holder.id, name: holder.name },
      forTenant: { id: forTenant.id, name: forTenant.name },
      state: 'open',
      note: null,
      personId,
      personName,
      createdAt: now,
      decidedAt: null,
      decidedByName: null,
    }),
  );
  if (requests.length > 0) await stores.transferRequests.insertMany(requests);
  return requests;
}

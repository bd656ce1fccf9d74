import * as z from 'zod';
import type { AccessNumberBlock, Media } from '../../access-numbers/model';
import type { BlockPage } from '../../access-numbers/store';
import { successor } from '../../numbering/intervals';
import { notFound } from '../../problem';
import { query } from '../../query';

/** One number as a tenant's own administrator sees it (domain.md 1.10). */
export interface OwnNumber {
  number: string;
  media: 'voice' | 'text' | 'voice_text';
  type: 'scenario' | 'softphone' | 'phone' | 'unassigned';
  extension: string | null;
  scenario: string | null;
  textOutService: string | null;
  loginId: string | null;
  firstName: string | null;
  lastName: string | null;
  displayName: string | null;
}

const pageSize = 200;

/** The blocks of the tenant whose administrator asks, a page at a time. */
export const listOwnBlocks = query({
  name: 'access-number.list-own',
  input: z.strictObject({ after: z.string().optional() }),
  async run({ stores, actor, now }, { after }): Promise<BlockPage> {
    if (actor.kind !== 'person' || actor.tenantId === null) throw notFound('tenant');
    return stores.accessNumbers.list(
      { tenant: actor.tenantId },
      { sort: 'number', limit: pageSize, after },
      now,
    );
  },
});

const spoken: Record<Media, OwnNumber['media']> = {
  VOICE: 'voice',
  TEXT: 'text',
  VOICE_AND_TEXT: 'voice_text',
};

/**
 * A block number by number, since the vendor lists numbers. To which scenario or telephone one leads is set up in the
 * tenant's own configuration, which is none of ours: here every one is unassigned.
 */
export function* eachNumber({ number: first, count, media }: AccessNumberBlock): Generator<OwnNumber> {
  let number: string | undefined = first;
  for (let left = count; left > 0 && number !== undefined; left -= 1) {
    yield {
      number,
      media: spoken[media],
      type: 'unassigned',
      extension: null,
      scenario: null,
      textOutService: null,
      loginId: null,
      firstName: null,
      lastName: null,
      displayName: null,
    };
    number = successor(number);
  }
}

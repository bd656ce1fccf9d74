import { curlCommand } from '@/components/tenants/curl-command';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import type { BlockDoing } from '../block-doings';

/** What the page does as a call of the JSON interface; without a doing what it shows. */
export function callFor(block: AccessNumberBlock, doing: BlockDoing | undefined): string {
  const { id, version } = block;
  const path = `/access-numbers/${id}`;
  switch (doing) {
    case 'assign':
      return curlCommand({
        method: 'POST',
        path: `${path}/assignment`,
        version,
        body: { tenantId: 'TENANT-ID', first: block.number, last: block.last },
      });
    case 'unassign':
      return curlCommand({ method: 'DELETE', path: `${path}/assignment`, version });
    case 'reserve':
      return curlCommand({
        method: 'POST',
        path: `${path}/reservation`,
        version,
        body: { until: '2027-01-31T16:00:00Z' },
      });
    case 'release': {
      const what = block.state === 'quarantined' ? 'quarantine' : 'reservation';
      return curlCommand({ method: 'DELETE', path: `${path}/${what}`, version });
    }
    case 'split':
      return curlCommand({ method: 'POST', path: `${path}/split`, version, body: { at: block.last } });
    case 'edit':
      return curlCommand({ method: 'PATCH', path, version, body: { media: block.media, note: block.note } });
    default:
      return curlCommand({ method: 'GET', path });
  }
}

import type { BlockState, Media } from '@/lib/access-numbers/model';
import type { Door } from '@/lib/actor';

export const mediaNames: Record<Media, string> = {
  VOICE: 'Voice',
  TEXT: 'Text',
  VOICE_AND_TEXT: 'Voice and text',
};

export const stateNames: Record<BlockState, string> = {
  free: 'Free',
  assigned: 'Assigned',
  reserved: 'Reserved',
  quarantined: 'In quarantine',
};

const sourceNames: Record<Door, string> = {
  console: 'Console',
  json: 'JSON interface',
  'mx-one': 'MX-ONE',
  'bright-pattern': 'Bright Pattern',
  akana: 'Akana',
  longjump: 'LongJump',
  'command-line': 'Command line',
  system: 'Tenantry',
};

/** Through which door a block came; one that is not known any more stands for itself. */
export function sourceName(source: string): string {
  return source in sourceNames ? sourceNames[source as Door] : source;
}

import type { CommandContext } from '../command';

/** One thing that happened, some days before the demo set is loaded. */
export interface Scene {
  daysAgo: number;
  run(context: CommandContext, at: string): Promise<void>;
}

/** The log says of every scene that nobody did this. */
export function staged(reason?: string): string {
  return reason === undefined ? 'Acted out by the demo set' : `${reason} (acted out by the demo set)`;
}

import type { CommandContext } from '../context';
import type { ArchiveContent, ImportChoices, ImportPlan } from './model';

export async function drawPlan(
  _context: Pick<CommandContext, 'stores' | 'now' | 'actor'>,
  _content: ArchiveContent,
  _choices: ImportChoices,
): Promise<{ plan: ImportPlan }> {
  return { plan: { digest: '', counts: {}, items: [], applicable: false } };
}

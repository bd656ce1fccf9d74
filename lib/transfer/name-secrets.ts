import type { TenantState } from './content-state';

/**
 * What no archive holds and somebody has to enter again, in sentences. They tell of what travels only, so that the same
 * tenant gives the same sentences wherever it is.
 */
export function nameSecrets({ people, blocks }: TenantState): string[] {
  const secrets: string[] = [];
  if (people.length > 0) {
    const whose =
      people.length === 1 ? 'its administrator' : `its ${people.length.toLocaleString('en')} administrators`;
    secrets.push(`The passwords and API keys of ${whose}: give each a new password.`);
  }
  if (blocks.length > 0)
    secrets.push(
      'The trunks and SMS accounts of its access numbers, with their registration: they belong to the cluster. Put the numbers on trunks of the new one.',
    );
  return secrets;
}

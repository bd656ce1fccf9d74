import { providerMember } from '@/lib/dialects/akana/fed-member';
import { findHome } from '@/lib/dialects/akana/home';
import { Problem } from '@/lib/problem';
import type { AkanaCall } from './akana';
import { findLogin, identifyAkana } from './akana-caller';
import { publicUrl } from './public-url';

/**
 * GET /api/properties: under which FedMemberID somebody logs in, or has logged in. Who is not logged in learns that of
 * the provider, and nothing of tenants.
 */
export async function showProperties(call: AkanaCall): Promise<Response> {
  const FedmemberID = await memberOf(call);
  const ConsoleAddress = publicUrl();
  return call.answer('Properties', {
    DefaultTheme: 'default',
    ConsoleAddress,
    Themes: [{ Theme: 'default', VirtualHosts: [new URL(ConsoleAddress).host], ConsoleAddress, FedmemberID }],
    FedmemberID,
  });
}

/** A login that does not count, or comes without its token, is none here. */
async function memberOf({ request, context }: AkanaCall): Promise<string> {
  try {
    const actor = await identifyAkana(request, {});
    if (actor.kind !== 'person') return providerMember;
    const { caller } = await findLogin(request);
    return caller?.login.fedMemberId ?? (await findHome(context.storage.read, actor)) ?? providerMember;
  } catch (error) {
    if (error instanceof Problem) return providerMember;
    throw error;
  }
}

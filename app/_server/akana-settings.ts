import { getAkanaSettings, saveAkanaSettings } from '@/lib/dialects/akana/settings/akana-settings';
import {
  readSettings,
  toBusinessDocument,
  toLoginPolicyDocument,
  toSecurityDocument,
} from '@/lib/dialects/akana/settings/documents';
import type { AkanaSettings } from '@/lib/dialects/akana/settings/model';
import { type AkanaCall, empty, readDocument } from './akana';
import { requireBusiness } from './akana-tenants';

const roots = {
  securitysettings: 'SecuritySettings',
  businesssettings: 'BusinessSettings',
  loginpolicy: 'LoginPolicy',
} as const;

type Which = keyof typeof roots;

const documents: Record<Which, (settings: AkanaSettings) => object> = {
  securitysettings: toSecurityDocument,
  businesssettings: toBusinessDocument,
  loginpolicy: toLoginPolicyDocument,
};

/** GET of one of the settings objects of a business. They are the provider's, whichever business is named ([D]). */
export function showSettings(which: Which) {
  return async (call: AkanaCall): Promise<Response> => {
    await requireBusiness(call, 'akana-settings.get');
    return call.answer(roots[which], documents[which](await call.ask(getAkanaSettings, {})));
  };
}

/** PUT of one of them: absent members stay. */
export function changeSettings(which: Which) {
  return async (call: AkanaCall): Promise<Response> => {
    await requireBusiness(call, 'akana-settings.save');
    const sent = await readDocument(call.request, roots[which]);
    const changes = readSettings(which, sent, await call.ask(getAkanaSettings, {}));
    await call.run(saveAkanaSettings, changes);
    return empty();
  };
}

/** GET …/settings: all of them in one, those of security where `IncludeSecuritySettings=true` asks for them. */
export async function showAllSettings(call: AkanaCall): Promise<Response> {
  await requireBusiness(call, 'akana-settings.get');
  const settings = await call.ask(getAkanaSettings, {});
  const wanted = [...call.url.searchParams].some(
    ([name, value]) => name.toLowerCase() === 'includesecuritysettings' && /^true$/i.test(value),
  );
  return call.answer('Settings', {
    BusinessSettings: toBusinessDocument(settings),
    LoginPolicy: toLoginPolicyDocument(settings),
    ...(wanted && { SecuritySettings: toSecurityDocument(settings) }),
  });
}

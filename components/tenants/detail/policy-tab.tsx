import { DefinitionList } from '@/components/ui/definition-list';
import type { TelephonyProfile } from '@/lib/tenants/telephony-profile';

export function PolicyTab({ profile }: { profile: TelephonyProfile }) {
  const { allowDirectCallsBetweenCustomers: open } = profile;
  return (
    <DefinitionList
      className="max-w-3xl"
      items={[
        { term: 'Domain', value: profile.domainName },
        {
          term: 'Domain owner',
          value: profile.domainOwner ? 'Yes: the domain is this tenant’s alone.' : 'No',
        },
        {
          term: 'Terminal registration',
          value: profile.restrictTerminalRegistrationFromForeignIPDomains
            ? 'From the tenant’s own domain only.'
            : 'From any IP domain.',
        },
        {
          term: 'User IDs',
          value: profile.enableShortUserIdFormat ? 'Short: users sign in with their short number.' : 'Long.',
        },
        {
          term: 'Calls to other customers',
          value: open
            ? 'Open scheme: numbers that cannot be range-checked may be dialled.'
            : 'Closed scheme: numbers that cannot be range-checked are barred.',
        },
      ]}
    />
  );
}

import type { SetUpStep } from '@/components/overview/set-up-steps';
import type { Actor } from '@/lib/actor';
import type { Overview } from '@/lib/overview/get-overview';
import { mayRun, type Permission } from '@/lib/permissions';

/** The first steps that this person may take, and how far they are. */
export function setUpSteps(setUp: Overview['setUp'], actor: Actor): SetUpStep[] {
  const steps: (SetUpStep & { needs: Permission })[] = [
    {
      label: 'Add a telephony system',
      hint: 'Its servers, domains and feature levels are what tenants choose from.',
      href: '/telephony-systems/new',
      done: setUp.system,
      needs: 'telephony-system.create',
    },
    {
      label: 'Create the first tenant',
      hint: 'Only the name is needed; everything else can follow.',
      href: '/tenants/new',
      done: setUp.tenant,
      needs: 'tenant.create',
    },
    {
      label: 'Give a tenant its directory numbers',
      hint: 'Ranges are typed as people write them; the prefix length follows.',
      href: setUp.tenant ? '/tenants' : '/tenants/new',
      done: setUp.numbers,
      needs: 'tenant.update',
    },
    {
      label: 'Add your colleagues',
      hint: 'Administrators, operators and auditors, each with a sign-in of their own.',
      href: '/people/new',
      done: setUp.people,
      needs: 'person.create',
    },
  ];
  return steps.filter(({ needs }) => mayRun(actor, needs)).map(({ needs: _needs, ...step }) => step);
}

import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import { assignPartner } from '../partners/assign-partner';
import { saveLimits } from '../partners/save-limits';
import { createTenant } from '../tenants/create-tenant';
import { activateTenant } from '../tenants/switch-tenant';
import { act } from './act';
import { type Scene, staged } from './scene';

interface DemoPartner {
  name: string;
  /** The partner to which it belongs; without one it is the provider's own. */
  below?: string;
  limits: { tenants?: number; directoryNumbers?: number; accessNumbers?: number; licences?: number };
  administrator: { name: string; email: string };
  /** Tenants of the demo set that it looks after. */
  tenants: string[];
  daysAgo: number;
}

/** Two partners of the provider, and one of a partner. */
export const demoPartners: DemoPartner[] = [
  {
    name: 'Nordlys Telepartner',
    limits: { tenants: 12, directoryNumbers: 20_000, licences: 400 },
    administrator: { name: 'Kari Nilsen', email: 'kari.nilsen@nordlys.example' },
    tenants: ['Fjellhaug Eiendom', 'Drammen Sjømat', 'Aker Verft Service', 'Bislett Forlag'],
    daysAgo: 48,
  },
  {
    name: 'Vestland Drift',
    below: 'Nordlys Telepartner',
    limits: { tenants: 4 },
    administrator: { name: 'Odd Hagen', email: 'odd.hagen@vestland.example' },
    tenants: ['Ekeberg Skole', 'Holmenkollen Hotell'],
    daysAgo: 33,
  },
  {
    name: 'Hanse Kommunikation',
    limits: { tenants: 20, accessNumbers: 5000 },
    administrator: { name: 'Jette Brandt', email: 'jette.brandt@hanse.example' },
    tenants: [
      'Elbspeicher Handel',
      'Hafenlotsen Nord',
      'Müller und Söhne',
      'Altona Verlag',
      'Weserkraft Energie',
    ],
    daysAgo: 41,
  },
];

/** How the partners came, got their tenants and were limited. */
export function partnerPlot({
  tenantIds,
  idOf,
  keep,
}: {
  tenantIds: string[];
  idOf(name: string): string | undefined;
  keep(name: string, id: string): void;
}): Scene[] {
  return demoPartners.map(({ name, below, limits, administrator, tenants, daysAgo }) => ({
    daysAgo,
    async run(context, at) {
      const reason = staged();
      const partnerId = below === undefined ? null : (idOf(below) ?? null);
      const input = { name, isPartner: true, partnerId };
      const { id } = await act(context, { command: createTenant, input, at, reason });
      tenantIds.push(id);
      keep(name, id);
      await act(context, { command: activateTenant, input: { id }, at, reason });
      for (const tenant of tenants) {
        const moved = { id: idOf(tenant) ?? '', partnerId: id };
        await act(context, { command: assignPartner, input: moved, at, reason });
      }
      await act(context, { command: saveLimits, input: { id, limits }, at, reason });
      const person = { tenantId: id, ...administrator, role: 'partner-administrator' } as const;
      await act(context, { command: createTenantPerson, input: person, at, reason });
    },
  }));
}

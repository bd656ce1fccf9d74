import { brightPattern } from '@/app/_server/bright-pattern';
import { switchAddressed } from '@/app/_server/bright-pattern-tenants';
import type { Call } from '@/app/_server/endpoint';
import { resource } from '@/app/_server/resource';
import { deactivateTenant } from '@/lib/tenants/switch-tenant';

export const dynamic = 'force-dynamic';

const deactivate = (call: Call) => switchAddressed(call, deactivateTenant);

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  { POST: deactivate, PUT: deactivate },
  brightPattern,
);

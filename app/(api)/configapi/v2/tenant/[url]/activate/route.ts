import { brightPattern } from '@/app/_server/bright-pattern';
import { switchAddressed } from '@/app/_server/bright-pattern-tenants';
import type { Call } from '@/app/_server/endpoint';
import { resource } from '@/app/_server/resource';
import { activateTenant } from '@/lib/tenants/switch-tenant';

export const dynamic = 'force-dynamic';

const activate = (call: Call) => switchAddressed(call, activateTenant);

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  { POST: activate, PUT: activate },
  brightPattern,
);

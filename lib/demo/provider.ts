import { goteborgTenants } from './tenants-goteborg';
import { hamburgTenants } from './tenants-hamburg';
import { osloTenants } from './tenants-oslo';
import { solnaTenants } from './tenants-solna';

export { demoSystems } from './systems';

export const demoTenants = [...solnaTenants, ...goteborgTenants, ...osloTenants, ...hamburgTenants];

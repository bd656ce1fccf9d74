import { command } from '../../command';
import { ExpectedVersion } from '../../expected-version';
import { deleteTenant } from '../../tenants/delete-tenant';
import { findSystem, noCustomer } from './find-system';
import { CustomerPlace } from './read-customers';

/** Moves the tenant of a customer to the bin, from which it can be restored. */
export const removeCustomer = command({
  name: 'tenant.delete',
  input: CustomerPlace.extend({ expectedVersion: ExpectedVersion }),
  async run(context, { mxoneSubsystem, customerNumber, expectedVersion }) {
    const { stores } = context;
    const system = await findSystem(stores, mxoneSubsystem);
    const tenant = await stores.customers.find({ systemId: system.id, customerNumber });
    if (!tenant) throw noCustomer(system.name, customerNumber);
    return deleteTenant.run(context, { id: tenant.id, expectedVersion }, undefined);
  },
});

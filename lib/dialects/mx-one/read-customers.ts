import * as z from 'zod';
import { PageLimit } from '../../page-limit';
import { query } from '../../query';
import { findSystem, noCustomer } from './find-system';

const complaint = { error: 'The customer number is a whole number from 1 to 50000.' };

const mxoneSubsystem = z
  .string({ error: 'Say which telephony system.' })
  .min(1, { error: 'Say which telephony system.' });

/** M5, as text from an address. */
const customerNumber = z
  .string({ error: 'Say which customer number.' })
  .regex(/^[0-9]{1,5}$/, complaint)
  .transform(Number)
  .pipe(z.number().min(1, complaint).max(50_000, complaint));

/** The members of the address that name one customer. */
export const CustomerPlace = z.strictObject({ mxoneSubsystem, customerNumber });

/** One customer of a telephony system. */
export const findCustomer = query({
  name: 'tenant.get',
  input: CustomerPlace,
  async run({ stores }, { mxoneSubsystem: name, customerNumber: number }) {
    const system = await findSystem(stores, name);
    const tenant = await stores.customers.find({ systemId: system.id, customerNumber: number });
    if (!tenant) throw noCustomer(system.name, number);
    return tenant;
  },
});

/** A page of the customers of all systems, of one, or with one number. */
export const listCustomers = query({
  name: 'tenant.list',
  input: z.strictObject({
    mxoneSubsystem: mxoneSubsystem.optional(),
    customerNumber: customerNumber.optional(),
    limit: PageLimit,
    after: z.string().optional(),
  }),
  async run({ stores }, { mxoneSubsystem: name, customerNumber: number, limit, after }) {
    const systemId = name === undefined ? undefined : (await findSystem(stores, name)).id;
    const filter = {
      ...(systemId === undefined ? {} : { systemId }),
      ...(number === undefined ? {} : { customerNumber: number }),
    };
    return stores.customers.list(filter, { limit, after });
  },
});

import { mxOneDialect } from '@/app/_server/mx-one';
import { customerAnswer, customersAnswer, requireCustomer } from '@/app/_server/mx-one-customers';
import { readAddress, readIfMatch } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { createCustomer } from '@/lib/dialects/mx-one/create-customer';
import { fromDocument } from '@/lib/dialects/mx-one/document';
import { findCustomer, listCustomers } from '@/lib/dialects/mx-one/read-customers';
import { removeCustomer } from '@/lib/dialects/mx-one/remove-customer';
import { replaceCustomer } from '@/lib/dialects/mx-one/replace-customer';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    async GET({ ask, url }) {
      const wanted = readAddress(url);
      const isOne = 'mxoneSubsystem' in wanted && 'customerNumber' in wanted;
      return isOne
        ? customerAnswer(await ask(findCustomer, wanted))
        : customersAnswer(url, await ask(listCustomers, wanted));
    },

    async POST({ body, run, url }) {
      const made = await run(createCustomer, async () => ({ telephony: fromDocument(await body()) }));
      return customerAnswer(requireCustomer(made), url);
    },

    async PUT({ body, run, request }) {
      const saved = await run(replaceCustomer, async () => ({
        telephony: fromDocument(await body()),
        expectedVersion: readIfMatch(request),
      }));
      return customerAnswer(requireCustomer(saved));
    },

    async DELETE({ run, request, url }) {
      const expectedVersion = readIfMatch(request);
      const removed = await run(removeCustomer, { ...readAddress(url), expectedVersion });
      return customerAnswer(requireCustomer(removed));
    },
  },
  mxOneDialect,
);

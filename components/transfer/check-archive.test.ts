import { expect, it } from 'vitest';
import { complainOf } from './check-archive';

const megabyte = 1_000_000;

it('has nothing against a ZIP that fits', async () => {
  expect(await complainOf(new File(['PK\u0003\u0004…'], 'acme.zip'), megabyte)).toBeUndefined();
});

it('has nothing against a ZIP whose name says nothing', async () => {
  expect(await complainOf(new File(['PK\u0003\u0004…'], 'download'), megabyte)).toBeUndefined();
});

it.each([
  [new File([], 'acme.zip'), 'acme.zip is empty. Export the tenant again, or choose another file.'],
  [
    new File(['{"a":1}'], 'acme.json'),
    'acme.json is no ZIP file but JSON. Choose the archive that was exported.',
  ],
  [new File(['name,number\n'], 'acme.zip'), 'acme.zip is no ZIP file. Choose the archive that was exported.'],
])('tells what is wrong before it is sent', async (file, message) => {
  expect(await complainOf(file, megabyte)).toBe(message);
});

it('tells how large a file may be', async () => {
  const file = new File([new Uint8Array(2000)], 'acme.zip');
  expect(await complainOf(file, 1000)).toContain('TENANTRY_MAX_ARCHIVE_BYTES');
});

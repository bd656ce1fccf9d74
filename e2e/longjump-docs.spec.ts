import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unique } from './fixtures/given';
import { administrator, expect, test } from './fixtures/test';

const page = fileURLToPath(new URL('../docs/interfaces/longjump.md', import.meta.url));

/** What the vendor's page shows of one tenant, in its order, and the members of its answer to a login. */
const sampled =
  `id object_id document_space classification partner trial_days deleted created_id owner_id modified_id
  number name search_string start_date payment_type license_blocks partner_id country next_billing_date
  base_subscriber_plan trial_account accessory_purchase_plan workflow_owners data_space date_modified company
  base_subscriber_option msp discount workflow_state active`.split(/\s+/);
const lookups = `partner created_id owner_id modified_id base_subscriber_plan accessory_purchase_plan
  base_subscriber_option`.split(/\s+/);
const ofLogin =
  `userId email userName firstName lastName organizationName organizationId timeZone primaryTeamId
  employeeNumber sessionId cookieString isForceChangePassword startingAppId userLocale userDateFormat`.split(
    /\s+/,
  );
const success = '<platform><message><code>0</code><description>Success</description></message></platform>';

test('every call in docs/interfaces/longjump.md is answered as the vendor’s page has it @both', async ({
  server,
}, testInfo) => {
  const blocks = [...(await readFile(page, 'utf8')).matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code);
  expect(blocks).toHaveLength(3);
  const folder = testInfo.outputPath('calls');
  await mkdir(folder, { recursive: true });
  const mark = unique();
  const name = `BSmith ${mark}`;
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-euo', 'pipefail', '-c', blocks.join('\n')],
    {
      cwd: folder,
      env: {
        ...process.env,
        BASE: server.address,
        EMAIL: administrator.email,
        PASSWORD: administrator.password,
        NAME: name,
        MAIL: `${mark}@email.example`,
      },
    },
  );
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([
    ...['200 login.xml', '200 valid.xml', '200 user.xml', '200 sessions.xml'],
    ...['201 created.xml', '200 tenant.xml', '200 tenant.json', '200 updated.xml', '200 changed.xml'],
    ...['200 cleared.json', '200 found.xml', '200 counted.xml', '200 counted.json'],
    ...['200 fields.xml', '200 field.json'],
    ...['201 partner.xml', '201 client.xml', '200 client-of-partner.xml'],
    ...[
      '200 deleted.xml',
      '200 deleted.xml',
      '200 deleted.xml',
      '404 gone.xml',
      '200 out.xml',
      '401 nobody.json',
    ],
  ]);
  const text = (file: string) => readFile(join(folder, file), 'utf8');
  const xml = async (file: string) =>
    (await text(file))
      .replace(/^<\?xml [^>]*>/, '')
      .replaceAll(/>\s+</g, '><')
      .trim();
  const json = async (file: string) =>
    (JSON.parse(await text(file)) as { platform: Record<string, unknown> }).platform;

  expect(membersOf(await xml('login.xml'), 'login')).toEqual(ofLogin);
  expect(await xml('valid.xml')).toContain('<user><is_session_valid>true</is_session_valid></user>');
  for (const file of ['updated.xml', 'deleted.xml', 'out.xml']) expect(await xml(file)).toBe(success);
  const id =
    /^<platform><message><code>0<\/code><description>Success<\/description><id>(\d+)<\/id><\/message><\/platform>$/.exec(
      await xml('created.xml'),
    )?.[1];
  expect(id).toBeDefined();

  const tenant = (await json('tenant.json')).tenant as Record<string, string | Record<string, string>>;
  expect(Object.keys(tenant).slice(0, sampled.length)).toEqual(sampled);
  expect(membersOf(await xml('tenant.xml'), 'tenant')).toEqual(Object.keys(tenant));
  for (const lookup of lookups)
    expect(Object.keys(tenant[lookup] ?? {})).toEqual(['type', 'uri', 'displayValue', 'content']);
  expect(tenant).toMatchObject({
    ...{ id, number: id, object_id: '8c5b349851c041a28d19277a12dee8f0', company: name, name },
    ...{ email: `${mark}@email.example`, first_name: 'Smith', last_name: 'Bob', phone: '650-555-1212' },
    ...{ number_of_users: '1', estimated_number_of_users: '4', country: 'United States', city: 'Sunnyvale' },
    ...{ date_format: 'mm/dd/yyyy', currency_format: '$', time_zone: '12', street: '1230 Midas Way' },
    ...{ msp: '0', active: '1', start_date: expect.stringMatching(/^[\d-]{10}T[\d:]{8}Z$/) },
    partner: {
      type: '',
      uri: `${server.address}/networking/rest/tenant/null`,
      displayValue: '',
      content: '',
    },
  });
  const changed = await xml('changed.xml');
  for (const member of ['<free>1</free>', '<country>India</country>', '<payment_type>Manual</payment_type>'])
    expect(changed).toContain(member);
  expect(await xml('found.xml')).toBe(
    `<platform><tenant><name>${name}</name><id>${id}</id></tenant>${success.slice(10, -11)}<recordCount>1</recordCount></platform>`,
  );
  expect(membersOf(await xml('counted.xml'), 'platform')).toEqual([
    ...['tenant', 'message', 'recordCount', 'totalRecordCount'],
  ]);
  expect((await json('counted.json')).tenant).toHaveLength(1);
  expect(await xml('fields.xml')).toContain('<name>company</name>');
  expect((await json('field.json')).field).toMatchObject([{ name: 'time_zone', type: 'int' }]);
  expect(await xml('client.xml')).toContain('appList is not used');
  expect(await xml('client-of-partner.xml')).toMatch(
    /<partner type="" uri="[^"]+\/networking\/rest\/tenant\/(\d+)" displayValue="[^"]+ Partners">\1<\/partner>/,
  );
  expect(await xml('gone.xml')).toContain('<code>-200</code>');
  expect(await json('nobody.json')).toMatchObject({ message: { code: '-101' } });
});

/** The names of the elements right inside of one, in their order. */
function membersOf(document: string, element: string): string[] {
  const names: string[] = [];
  let depth = -1;
  for (const [tag, closes, name = '', isEmpty] of document.matchAll(/<(\/?)([\w]+)[^>]*?(\/?)>/g)) {
    if (depth === -1) {
      if (name === element && !closes) depth = 0;
      continue;
    }
    if (closes) depth -= 1;
    if (depth < 0) break;
    if (closes || tag.startsWith('<?')) continue;
    if (depth === 0) names.push(name);
    if (!isEmpty) depth += 1;
  }
  return names;
}

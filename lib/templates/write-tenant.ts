import type { Person } from '../accounts/model';
import { newPerson } from '../accounts/new-person';
import { tellOf } from '../accounts/tenant-people/find-tenant-person';
import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../context';
import { inviteInside } from '../invitations/invite-inside';
import type { Tenant } from '../tenants/model';
import type { ArchivedPerson } from '../transfer/model';
import { writeBlocks } from '../transfer/write-blocks';
import type { DrawnTemplate } from './plan-template';
import { administratorId } from './seed-tenant';

/** From what it is made; nothing for an archive that is not kept. */
export interface Origin {
  template: { id: string; name: string } | null;
  version: number | null;
  /** What is said of it in the history: a template's name and version, or a file's name. */
  label: string;
}

interface Writing {
  drawn: DrawnTemplate;
  origin: Origin;
  /** Of the first administrator, where a password was given. */
  passwordHash: string | null;
}

/** Writes what a plan says: the tenant, its numbers and people, and invites whoever came in. */
export async function writeTenant(
  context: CommandContext,
  { drawn: { deeds }, origin, passwordHash }: Writing,
): Promise<{ tenant: Tenant; audit: AuditSubject[] }> {
  const { stores } = context;
  const tenant: Tenant = { ...deeds.tenant, number: await stores.tenants.nextNumber() };
  await stores.tenants.insert(tenant);
  const { id, name } = tenant;
  const blocks = await writeBlocks(context, { id, name }, deeds.blocks);
  const people: Person[] = [];
  for (const person of deeds.people)
    people.push(await writePerson(context, { person, tenant, passwordHash }));
  for (const person of people)
    if (person.disabledAt === null) await inviteInside(context, { tenant, person });
  const audit: AuditSubject[] = [
    { entity: 'tenant', id, label: name, tenantId: id, after: { ...tenant, madeFrom: origin.label } },
    ...blocks,
    ...people.map((person) => tellOf(person, { after: person })),
  ];
  return { tenant, audit };
}

/** A person of an archive gets an id of their own. A password that was given is an initial one. */
async function writePerson(
  { stores, newId, now }: CommandContext,
  { person, tenant, passwordHash }: { person: ArchivedPerson; tenant: Tenant; passwordHash: string | null },
): Promise<Person> {
  const { email, loginId, name, disabledAt } = person;
  const added: Person = {
    ...newPerson({
      id: newId(),
      email,
      loginId,
      name,
      role: 'tenant-administrator',
      mustChangePassword: true,
      tenantId: tenant.id,
      now,
    }),
    disabledAt,
  };
  if (person.id === administratorId && passwordHash !== null) await stores.people.insert(added, passwordHash);
  else await stores.people.insertMany([added]);
  return added;
}

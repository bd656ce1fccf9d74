type Posted = Record<string, unknown>;

/** What the forms about a tenant's administrators post, as the commands take it: the same in either console. */
export function readNewPerson({ tenantId, name = '', email = '', loginId, role, invite }: Posted) {
  const as = role === undefined ? {} : { role };
  return { tenantId, name, email, loginId: loginId || null, ...as, invite: invite === 'on' };
}

export function readPersonChange({ name, email, loginId, role, ...posted }: Posted) {
  const as = role === undefined ? {} : { role };
  return { ...readMeantPerson(posted), name, email, loginId: loginId || null, ...as };
}

export function readPersonSwitch({ disabled, ...posted }: Posted) {
  return { ...readMeantPerson(posted), disabled: disabled === 'true' };
}

export function readMeantPerson({ tenantId, id, expectedVersion }: Posted) {
  return { tenantId, id, expectedVersion: Number(expectedVersion) };
}

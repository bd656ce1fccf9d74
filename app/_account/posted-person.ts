type Posted = Record<string, unknown>;

/** What the forms about a tenant's administrators post, as the commands take it: the same in either console. */
export function readNewPerson({ tenantId, name = '', email = '', loginId, invite }: Posted) {
  return { tenantId, name, email, loginId: loginId || null, invite: invite === 'on' };
}

export function readPersonChange({ name, email, loginId, ...posted }: Posted) {
  return { ...readMeantPerson(posted), name, email, loginId: loginId || null };
}

export function readPersonSwitch({ disabled, ...posted }: Posted) {
  return { ...readMeantPerson(posted), disabled: disabled === 'true' };
}

export function readMeantPerson({ tenantId, id, expectedVersion }: Posted) {
  return { tenantId, id, expectedVersion: Number(expectedVersion) };
}

/** Throws a sentence for the person who started us with a Node.js that is too old. */
export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  throw new Error(
    `Tenantry needs Node.js 20.20 or newer and this is ${version}: install Node.js 24 from https://nodejs.org.`,
  );
}

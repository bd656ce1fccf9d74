/** The archive is the body, the words of the template stand in the address. */
export function archiveCall(path: string, said: Record<string, string>): string {
  const query = new URLSearchParams({ ...said, fileName: 'tenant.zip' }).toString();
  return [
    `curl -X POST "$TENANTRY_URL/api/v1${path}?${query}"`,
    '-H "Authorization: Bearer $TENANTRY_TOKEN"',
    "-H 'Content-Type: application/zip'",
    '--data-binary @tenant.zip',
  ].join(' \\\n  ');
}

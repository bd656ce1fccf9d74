import { curlCommand } from '@/components/tenants/curl-command';

/** The archive is sent as an import; what came of that names it. */
export function archiveCall(path: string, body: Record<string, string>): string {
  const send = [
    'curl -X POST "$TENANTRY_URL/api/v1/imports"',
    '-H "Authorization: Bearer $TENANTRY_TOKEN"',
    "-H 'Content-Type: application/zip'",
    '--data-binary @tenant.zip',
  ].join(' \\\n  ');
  return [
    send,
    curlCommand({ method: 'POST', path, body: { ...body, importId: '<id of the import>' } }),
  ].join('\n\n');
}

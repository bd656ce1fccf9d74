interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** From `/api/v1` on. */
  path: string;
  body?: unknown;
  /** The version that was read. */
  version?: number;
}

/** The same as a curl command; address and token come from the shell of whoever runs it. */
export function curlCommand({ method, path, body, version }: ApiRequest): string {
  const lines = [
    `curl -X ${method} "$TENANTRY_URL/api/v1${path}"`,
    '-H "Authorization: Bearer $TENANTRY_TOKEN"',
    ...(version === undefined ? [] : [`-H 'If-Match: "${version}"'`]),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body, undefined, 2))}`]),
  ];
  return lines.join(' \\\n  ');
}

/** For a POSIX shell: within single quotes only the single quote itself is special. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

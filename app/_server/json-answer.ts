interface JsonOptions {
  status?: number;
  /** Becomes the ETag. */
  version?: number;
  headers?: Record<string, string>;
}

export function json(body: unknown, { status = 200, version, headers = {} }: JsonOptions = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(version === undefined ? {} : { etag: tagOf(version) }),
      ...headers,
    },
  });
}

/** Something with a version, as it is now: after a change, for example. */
export function versioned<Body extends { version: number }>(body: Body): Response {
  return json(body, { version: body.version });
}

/** What a GET of one versioned thing answers: 304 to a caller that has this version already. */
export function resourceAnswer(request: Request, body: { version: number }): Response {
  const { version } = body;
  if (!knows(request.headers.get('if-none-match'), version)) return versioned(body);
  return new Response(null, { status: 304, headers: { etag: tagOf(version) } });
}

/** 201 with the address of what was made. */
export function created(request: URL, body: { id: string; version: number }): Response {
  return json(body, {
    status: 201,
    version: body.version,
    headers: { location: `${request.pathname}/${body.id}` },
  });
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}

function tagOf(version: number): string {
  return `"${version}"`;
}

/** RFC 9110, 13.1.2: any of the listed tags, compared weakly. */
function knows(header: string | null, version: number): boolean {
  if (header === null) return false;
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === tagOf(version));
}

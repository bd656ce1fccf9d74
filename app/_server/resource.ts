import { type Dialect, jsonDialect } from './dialect';
import { type Call, endpoint, type RouteHandler } from './endpoint';
import { noteCall } from './interface-calls';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

type Method = (typeof methods)[number];
type Handlers = Partial<Record<Method, (call: Call) => Promise<Response>>>;

/**
 * All handlers of one address of a door: `export const { GET, HEAD, POST, … } = resource({ GET, POST })`.
 * What is not offered answers 405 with `Allow`, HEAD is GET without its body, OPTIONS lists what there is.
 */
export function resource(
  offered: Handlers,
  dialect: Dialect = jsonDialect,
): Record<Method | 'HEAD' | 'OPTIONS', RouteHandler> {
  const allow = allowOf(offered);
  const refuse: RouteHandler = async (request) => {
    const response = dialect.renderMethodNotAllowed(request, allow);
    const message = `${request.method} is not offered here. There is: ${allow}.`;
    const refusal = { code: 'method-not-allowed', message };
    noteCall({ request, dialect, response, milliseconds: 0, refusal });
    return response;
  };
  const handlers = Object.fromEntries(
    methods.map((method) => {
      const handle = offered[method];
      return [method, handle ? endpoint(handle, dialect) : refuse];
    }),
  ) as Record<Method, RouteHandler>;
  return {
    ...handlers,
    HEAD: offered.GET ? withoutBody(handlers.GET) : refuse,
    OPTIONS: async () => new Response(null, { status: 204, headers: { allow } }),
  };
}

function allowOf(offered: Handlers): string {
  const own = methods.filter((method) => offered[method]);
  return [...own, ...(offered.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

function withoutBody(handle: RouteHandler): RouteHandler {
  return async (request, route) => {
    const { status, headers, body } = await handle(request, route);
    await body?.cancel(); // lets go of what a stream holds open
    return new Response(null, { status, headers });
  };
}

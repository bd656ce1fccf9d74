import type { Histogram, Registry } from 'prom-client';
import * as prometheus from 'prom-client';

interface Metrics {
  registry: Registry;
  requests: Histogram<'door' | 'route' | 'method' | 'status'>;
  transactions: Histogram<'outcome'>;
}

declare global {
  // One registry in this process, however often Next loads this module.
  var tenantryMetrics: Metrics | undefined;
}

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Observed {
  door: string;
  /** A route or command by name, never an address: its members would make a line each. */
  route: string;
  method: string;
  status: number;
  seconds: number;
}

export function observeRequest({ door, route, method, status, seconds }: Observed): void {
  metrics().requests.observe({ door, route, method, status: String(status) }, seconds);
}

/** Counts and times what happens inside `transact`. */
export async function observeTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  const end = metrics().transactions.startTimer();
  try {
    const result = await work();
    end({ outcome: 'committed' });
    return result;
  } catch (error) {
    end({ outcome: 'rolled-back' });
    throw error;
  }
}

/** The Prometheus text and its content type. */
export async function showMetrics(): Promise<{ text: string; contentType: string }> {
  const { registry } = metrics();
  return { text: await registry.metrics(), contentType: registry.contentType };
}

function metrics(): Metrics {
  globalThis.tenantryMetrics ??= makeMetrics();
  return globalThis.tenantryMetrics;
}

function makeMetrics(): Metrics {
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new prometheus.Histogram({
      name: 'tenantry_request_duration_seconds',
      help: 'Requests by door, route, method and status.',
      labelNames: ['door', 'route', 'method', 'status'],
      buckets,
      registers: [registry],
    }),
    transactions: new prometheus.Histogram({
      name: 'tenantry_transaction_duration_seconds',
      help: 'Write transactions of the database by how they ended.',
      labelNames: ['outcome'],
      buckets,
      registers: [registry],
    }),
  };
}

import type { Registry } from 'prom-client';
import { type Histogram, makeHistogram } from './histogram';

interface Metrics {
  requests: Histogram;
  transactions: Histogram;
  webhooks: Histogram;
  /** Of the process; there from the first look at the metrics on. */
  process?: Registry;
}

declare global {
  // One set of numbers in this process, however often Next loads this module.
  var tenantryMetrics: Metrics | undefined;
}

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
  const started = performance.now();
  const end = (outcome: string) =>
    metrics().transactions.observe({ outcome }, (performance.now() - started) / 1000);
  try {
    const result = await work();
    end('committed');
    return result;
  } catch (error) {
    end('rolled-back');
    throw error;
  }
}

/** Counts and times attempts to hand events to receivers of webhooks. */
export function observeWebhook({ durationMs, error }: { durationMs: number; error: string | null }): void {
  metrics().webhooks.observe({ outcome: error === null ? 'delivered' : 'failed' }, durationMs / 1000);
}

/** What is in the outbox and in the lines of webhooks now. */
export interface Waiting {
  mails: MailCounts;
  webhooks: Record<'active' | 'failing' | 'paused', number>;
  deliveries: Record<'waiting' | 'failed', number>;
}

/** The Prometheus text and its content type. */
export async function showMetrics({
  mails,
  webhooks,
  deliveries,
}: Waiting): Promise<{ text: string; contentType: string }> {
  const { requests, transactions, webhooks: attempts } = metrics();
  const registry = await processMetrics();
  const text = [
    requests.show() + transactions.show() + attempts.show(),
    showStates('tenantry_mails', 'Mails in the outbox by their state.', mails),
    showStates('tenantry_webhooks', 'Webhooks by how they are doing.', webhooks),
    showStates('tenantry_webhook_deliveries', 'Deliveries of webhooks by their state.', deliveries),
    await registry.metrics(),
  ].join('');
  return { text, contentType: registry.contentType };
}

type MailCounts = Record<'waiting' | 'sending' | 'failed', number>;

/** How many there are of each state now: what waits for long, or failed, needs somebody. */
function showStates(name: string, help: string, counts: Record<string, number>): string {
  const lines = Object.entries(counts).map(([state, count]) => `${name}{state="${state}"} ${count}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines, ''].join('\n');
}

function metrics(): Metrics {
  globalThis.tenantryMetrics ??= {
    requests: makeHistogram({
      name: 'tenantry_request_duration_seconds',
      help: 'Requests by door, route, method and status.',
    }),
    transactions: makeHistogram({
      name: 'tenantry_transaction_duration_seconds',
      help: 'Write transactions of the database by how they ended.',
    }),
    webhooks: makeHistogram({
      name: 'tenantry_webhook_attempt_duration_seconds',
      help: 'Attempts to hand events to receivers by how they ended.',
    }),
  };
  return globalThis.tenantryMetrics;
}

async function processMetrics(): Promise<Registry> {
  const all = metrics();
  if (all.process) return all.process;
  const { collectDefaultMetrics, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  all.process = registry;
  return registry;
}

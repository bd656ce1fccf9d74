import type { Registry } from 'prom-client';
import { type Histogram, makeHistogram } from './histogram';

interface Metrics {
  requests: Histogram;
  transactions: Histogram;
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

/** The Prometheus text and its content type. */
export async function showMetrics(mails: MailCounts): Promise<{ text: string; contentType: string }> {
  const { requests, transactions } = metrics();
  const registry = await processMetrics();
  const text = requests.show() + transactions.show() + showMails(mails) + (await registry.metrics());
  return { text, contentType: registry.contentType };
}

export type MailCounts = Record<'waiting' | 'sending' | 'failed', number>;

/** How many mails are in the outbox now: what waits for long, or failed, needs somebody. */
function showMails(counts: MailCounts): string {
  const lines = Object.entries(counts).map(([state, count]) => `tenantry_mails{state="${state}"} ${count}`);
  return [
    '# HELP tenantry_mails Mails in the outbox by their state.',
    '# TYPE tenantry_mails gauge',
    ...lines,
    '',
  ].join('\n');
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

import type { Attempt, Delivery, DeliveryState, SealedWebhook, Webhook } from './model';

export interface DeliveryCounts {
  waiting: number;
  delivered: number;
  failed: number;
}

export interface WebhookStore {
  /** Newest first; only those that these partners keep, where they are named. */
  list(
    filter: { owners?: readonly string[] },
    page: { limit: number; after?: string | undefined },
  ): Promise<{ items: Webhook[]; next: string | null }>;
  /** How many one keeper has; null is the provider. */
  countOwn(ownerId: string | null): Promise<number>;
  find(id: string): Promise<Webhook | undefined>;
  findSealed(id: string): Promise<SealedWebhook | undefined>;
  insert(webhook: SealedWebhook): Promise<void>;
  save(webhook: Partial<SealedWebhook> & { id: string }): Promise<void>;
  /** With everything that was sent. */
  remove(id: string): Promise<void>;
  /**
   * Those that have something to do now and that no server works on: events beyond their position, deliveries whose time
   * has come, or a test, which is sent also while they are paused.
   */
  listDue(now: string, wanted: { limit: number; lastSequence: number }): Promise<Webhook[]>;
  /** By state, as the metrics tell it. */
  countStates(): Promise<{ active: number; failing: number; paused: number }>;

  insertDeliveries(deliveries: readonly Delivery[]): Promise<void>;
  saveDelivery(delivery: Delivery): Promise<void>;
  findDelivery(id: string): Promise<Delivery | undefined>;
  /** Newest first. */
  listDeliveries(
    filter: { webhookId: string; state?: DeliveryState | undefined },
    page: { limit: number; after?: string | undefined },
  ): Promise<{ items: Delivery[]; next: string | null }>;
  /** Of each webhook, made since then. */
  countDeliveries(webhookIds: readonly string[], since: string): Promise<ReadonlyMap<string, DeliveryCounts>>;
  countInLine(webhookId: string): Promise<number>;
  /** A test that waits. */
  findTest(webhookId: string): Promise<Delivery | undefined>;
  /** The first in line that has been tried less than so often. */
  findHead(webhookId: string, tries: number): Promise<Delivery | undefined>;
  /** One that stepped aside after so many tries, and whose time has come. */
  findAside(webhookId: string, tries: number, now: string): Promise<Delivery | undefined>;
  /** Puts all that failed since then into the line again, and says how many. */
  retryFailed(webhookId: string, since: string, now: string): Promise<number>;
  /** Takes all that wait out of the line, and says how many. */
  skipWaiting(webhookId: string, now: string): Promise<number>;
  /** Over all webhooks. */
  countByState(): Promise<{ waiting: number; failed: number }>;
  /** Forgets what ended before then. */
  removeDeliveriesBefore(instant: string): Promise<void>;

  insertAttempt(attempt: Attempt): Promise<void>;
  /** Latest first. */
  listAttempts(deliveryId: string): Promise<Attempt[]>;
}

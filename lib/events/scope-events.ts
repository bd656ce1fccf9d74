import type { PartnerScope } from '../partners/model';
import type { EventStore } from './store';

/** Only what happened to tenants of this subtree while they were in it, and that one left it or came. */
export function scopeEvents(all: EventStore, scope: PartnerScope): EventStore {
  return { ...all, list: (filter, page) => all.list({ ...filter, within: scope }, page) };
}

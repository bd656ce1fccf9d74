import type { PartnerScope } from '../partners/model';
import { only } from '../partners/scope/only';
import type { EventStore } from './store';

/** Only what happened to tenants of this subtree while they were in it, and that one left it or came. */
export function scopeEvents(all: EventStore, scope: PartnerScope): EventStore {
  return only<EventStore>({
    findLastSequence: () => all.findLastSequence(),
    findFirstSequence: () => all.findFirstSequence(),
    list: (filter, page) => all.list({ ...filter, within: scope }, page),
  });
}

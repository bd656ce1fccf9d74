export interface SavedView {
  id: string;
  personId: string;
  screen: string;
  name: string;
  query: string;
  sharedWithRole: string | null;
  isDefault: boolean;
  createdAt: string;
}

export interface PreferenceStore {
  find(personId: string): Promise<unknown>;
  save(personId: string, value: unknown, updatedAt: string): Promise<void>;
}

export interface SavedViewStore {
  find(id: string): Promise<SavedView | undefined>;
  /** Own ones, and those shared with the role. */
  list(wanted: { personId: string; role: string; screen: string }): Promise<SavedView[]>;
  save(view: SavedView): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface DraftKey {
  personId: string;
  kind: string;
  /** What is being edited; empty for something new. */
  entityId: string;
}

export interface DraftStore {
  find(key: DraftKey): Promise<{ value: unknown; updatedAt: string } | undefined>;
  save(key: DraftKey, value: unknown, updatedAt: string): Promise<void>;
  remove(key: DraftKey): Promise<void>;
  /** Of somebody's drafts of one kind, all but the newest. */
  keepNewest(of: { personId: string; kind: string; most: number }): Promise<void>;
  /** Everybody's drafts of one thing. */
  removeByEntity(entityId: string): Promise<void>;
}

export interface SettingStore {
  find(key: string): Promise<unknown>;
  save(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

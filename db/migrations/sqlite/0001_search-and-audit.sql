CREATE VIRTUAL TABLE tenant_search USING fts5(search_key, content='', contentless_delete=1, detail=full, tokenize='trigram case_sensitive 1');
--> statement-breakpoint
CREATE TRIGGER tenant_search_insert AFTER INSERT ON tenants WHEN new.live BEGIN
  INSERT INTO tenant_search (rowid, search_key) VALUES (new.number, new.search_key);
END;
--> statement-breakpoint
CREATE TRIGGER tenant_search_update AFTER UPDATE OF search_key, live ON tenants
WHEN old.search_key <> new.search_key OR old.live <> new.live BEGIN
  DELETE FROM tenant_search WHERE rowid = old.number;
  INSERT INTO tenant_search (rowid, search_key) SELECT new.number, new.search_key WHERE new.live;
END;
--> statement-breakpoint
CREATE TRIGGER tenant_search_delete AFTER DELETE ON tenants WHEN old.live BEGIN
  DELETE FROM tenant_search WHERE rowid = old.number;
END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_never_change BEFORE UPDATE ON audit_entries BEGIN
  SELECT raise(ABORT, 'audit entries never change');
END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_never_go BEFORE DELETE ON audit_entries BEGIN
  SELECT raise(ABORT, 'audit entries are never deleted');
END;

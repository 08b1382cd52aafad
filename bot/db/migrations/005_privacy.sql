-- Imports under way. Their reviews are deleted again when somebody cancels, or when the programme
-- ends before they do; a finished import leaves nothing here.

CREATE TABLE import_run (
  id         INTEGER PRIMARY KEY AUTOINCREMENT, -- a button holds it: never used twice
  server_id  INTEGER NOT NULL CHECK (server_id >= 0),
  started_by INTEGER NOT NULL,
  started_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_run_once ON import_run (server_id); -- one at a time in each server

CREATE TABLE import_item (
  run_id    INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  PRIMARY KEY (run_id, review_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_of_review ON import_item (review_id);
CREATE INDEX fact_of_catalogue ON fact (server_id, film_id) WHERE origin = 'catalogue';
CREATE INDEX draft_by_author ON draft (server_id, author_id);

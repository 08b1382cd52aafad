-- A server's settings, and the log of who did what.

CREATE TABLE server_settings (
  server_id      INTEGER PRIMARY KEY CHECK (server_id > 0),
  queue_channel  INTEGER,
  audit_channel  INTEGER,
  members_submit INTEGER NOT NULL DEFAULT 1 CHECK (members_submit IN (0, 1)),
  needs_approval INTEGER NOT NULL DEFAULT 1 CHECK (needs_approval IN (0, 1)),
  house_shown    INTEGER NOT NULL DEFAULT 1 CHECK (house_shown IN (0, 1)),
  raters_shown   INTEGER NOT NULL DEFAULT 0 CHECK (raters_shown IN (0, 1)),
  polls_by       TEXT NOT NULL DEFAULT 'everyone' CHECK (polls_by IN ('everyone', 'roles', 'moderators')),
  spoilers       TEXT NOT NULL DEFAULT 'cover' CHECK (spoilers IN ('cover', 'hide')),
  retention_days INTEGER NOT NULL DEFAULT 30 CHECK (retention_days BETWEEN 0 AND 365),
  left_at        INTEGER                              -- when the bot was removed from the server
) STRICT;

CREATE TABLE server_role (
  server_id INTEGER NOT NULL REFERENCES server_settings (server_id) ON DELETE CASCADE,
  purpose   TEXT NOT NULL CHECK (purpose IN ('moderate', 'open_polls')),
  role_id   INTEGER NOT NULL,
  PRIMARY KEY (server_id, purpose, role_id)
) STRICT, WITHOUT ROWID;

-- before and after are JSON objects of what changed. A forgotten member's actor_id is NULL.
CREATE TABLE audit (
  id             INTEGER PRIMARY KEY,
  server_id      INTEGER NOT NULL,
  at             INTEGER NOT NULL,
  actor_id       INTEGER,
  action         TEXT NOT NULL,
  subject        TEXT NOT NULL,                       -- 'review', 'film', 'poll', 'settings'
  subject_id     INTEGER NOT NULL,
  before         TEXT NOT NULL DEFAULT '{}',
  after          TEXT NOT NULL DEFAULT '{}',
  reason         TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
  undone_by      INTEGER REFERENCES audit (id),
  announced      INTEGER NOT NULL DEFAULT 0 CHECK (announced IN (0, 1))
) STRICT;
CREATE INDEX audit_by_time ON audit (server_id, id);
CREATE INDEX audit_by_subject ON audit (server_id, subject, subject_id);
CREATE INDEX audit_by_actor ON audit (server_id, actor_id);

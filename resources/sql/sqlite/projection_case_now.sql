CREATE TABLE case_now (
    case_id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    item TEXT NOT NULL,
    place TEXT NOT NULL,
    element TEXT NOT NULL,
    grid TEXT NOT NULL,
    department TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    state INTEGER NOT NULL,
    open INTEGER NOT NULL,
    level INTEGER NOT NULL,
    difficulty INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    supervised INTEGER NOT NULL,
    extension_asked INTEGER NOT NULL,
    urges INTEGER NOT NULL,
    reworks INTEGER NOT NULL,
    extensions INTEGER NOT NULL,
    reported_at INTEGER NOT NULL,
    filed_at INTEGER,
    dispatched_at INTEGER,
    handled_at INTEGER,
    closed_at INTEGER,
    ended_at INTEGER,
    supervised_at INTEGER,
    due_at INTEGER,
    stage INTEGER,
    stage_started_at INTEGER,
    stage_due_at INTEGER,
    on_time INTEGER,
    levels TEXT,
    changed_at INTEGER NOT NULL,
    unseen_since INTEGER,
    outside INTEGER NOT NULL,
    alarms INTEGER NOT NULL,
    sensor TEXT NOT NULL,
    due_open INTEGER NOT NULL,
    excused INTEGER NOT NULL,
    part INTEGER NOT NULL,
    acted_by TEXT NOT NULL, -- domain::actedByOf; empty: nobody but the system
    post TEXT NOT NULL, -- who of the roster has it; empty: nobody by name
    owed TEXT, -- what seats owe for the case, and what came for them; NULL: nothing
    words TEXT, -- what waits for a supervisor's word; NULL: nothing
    supervision TEXT, -- why, how often, the reply; NULL: nobody supervises it, or it has ended
    attributes TEXT NOT NULL, -- a JSON list of [name, value as people may read it]; empty: none
    -- What was asked of the caller, and the answers; NULL: not asked or not rated.
    contacted INTEGER,
    solved INTEGER,
    satisfaction INTEGER,
    adoption INTEGER
) STRICT;

-- Ended cases whose caller is still to be rung back are few.
CREATE INDEX case_now_promised ON case_now (case_id) WHERE open = 0 AND owed IS NOT NULL;

CREATE INDEX case_now_open ON case_now (case_id) WHERE open = 1;

CREATE INDEX case_now_number ON case_now (number);

CREATE INDEX case_now_source ON case_now (source, source_id);

CREATE INDEX case_now_reported ON case_now (reported_at);

CREATE INDEX case_now_due ON case_now (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX case_now_ended ON case_now (ended_at, reported_at) WHERE ended_at IS NOT NULL;

-- Deadlines that wait for the calendar of a year are few; 1 is a limit that nobody understood.
CREATE INDEX case_now_due_open ON case_now (due_open) WHERE due_open > 1;

-- Suggestions (the states from 15 on, as case_now.sql says) lie among many cases and are few.
CREATE INDEX case_now_suggestion ON case_now (case_id, ended_at) WHERE state >= 15;

-- Holds all that the repeat rule reads, so that it never touches the table.
CREATE INDEX case_now_item ON case_now (item, reported_at, latitude, longitude);

CREATE INDEX case_now_attributes ON case_now (case_id) WHERE attributes <> '';

-- Nearly every case is filed within a day of its report, and ends when it is closed: the periods of the others are found here.
CREATE INDEX case_now_filed_apart ON case_now (filed_at) WHERE filed_at NOT BETWEEN reported_at AND reported_at + 86400000;

CREATE INDEX case_now_closed_apart ON case_now (closed_at) WHERE closed_at IS NOT NULL AND closed_at IS NOT ended_at;

-- Cases of which something was said after their end: it may have moved that end.
CREATE INDEX case_now_ended_changed ON case_now (changed_at) WHERE ended_at IS NOT NULL AND changed_at > ended_at;

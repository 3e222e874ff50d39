// The tables of a log file, as a list of steps: the file's `user_version` says how many it has
// taken. A step that was released is never changed; what is new is a new step.

/** "TEAp", so that a stranger's SQLite file is not taken for ours (SQLite's `application_id`). */
export const APPLICATION_ID = 0x54_45_41_70;

export const logSteps: readonly string[] = [
  `
  -- One row for each fact, in one order for all rooms. AUTOINCREMENT: an id is never used again,
  -- not even when the newest lines are gone.
  create table lines (
    id integer primary key autoincrement,
    time integer not null,
    room text not null,
    type text not null,
    who text not null,
    text text not null,
    -- The client's own id of the line, by which it is known when it is sent again.
    line text,
    -- Whether it is worth reading again later.
    talk integer not null
  ) strict;

  create index lines_by_room on lines (room);
  create index talk_by_room on lines (room) where talk;
  create unique index lines_by_client_line on lines (who, line) where line is not null;

  create table rooms (
    name text primary key,
    topic text not null
  ) strict;

  -- Two names with a key in common are one room.
  create table room_keys (
    key text primary key,
    room text not null references rooms (name) on delete cascade
  ) strict, without rowid;
  create index keys_by_room on room_keys (room);
  `,
  `
  -- How far a reader has read in a room: the id of the last line. A reader is no name, but what
  -- the house calls him by a secret of his.
  create table read_marks (
    reader text not null,
    room text not null,
    line integer not null,
    primary key (reader, room)
  ) strict, without rowid;
  `,
  `
  -- Who said a line, by the digest of a secret: names are no accounts.
  create table owners (
    id integer primary key,
    digest text not null unique
  ) strict;

  -- Missing of facts that are nobody's words, and of lines from before there was this.
  -- No index on it here, where every line would dirty a page of its own: see own_lines below.
  alter table lines add column owner integer;
  -- Whom a private word was told.
  alter table lines add column addressee text;
  `,
  `
  -- A name is no account: whoever has it next may use the same ids.
  drop index lines_by_client_line;
  create unique index lines_by_client_line on lines (who, line, owner) where line is not null;
  `,
  `
  -- Each line dirties as few pages as can be, as a commit writes all of a page: without
  -- AUTOINCREMENT's count, and with one index for both what was said in a room and all of it.
  create table lines_anew (
    id integer primary key,
    time integer not null,
    room text not null,
    type text not null,
    who text not null,
    text text not null,
    line text,
    talk integer not null,
    owner integer,
    addressee text
  ) strict;
  insert into lines_anew
    select id, time, room, type, who, text, line, talk, owner, addressee from lines order by id;

  -- The highest id that a line had which was taken away, or a higher one: none is used again.
  create table last_id (id integer not null) strict;
  insert into last_id select coalesce((select seq from sqlite_sequence where name = 'lines'), 0);

  drop table lines;
  alter table lines_anew rename to lines;
  create index lines_by_room on lines (room, talk);
  create unique index lines_by_client_line on lines (who, line, owner) where line is not null;
  `,
  `
  -- Two lines of one person may have one id, said by two devices or in two runs of a program.
  drop index lines_by_client_line;
  create index lines_by_client_line on lines (who, line, owner) where line is not null;
  `,
];

/** The tables of the search index: all of it can be made again from the log. */
export const indexSteps: readonly string[] = [
  `
  -- Rows are known by the ids of their lines. The columns hold words that we have told apart
  -- ourselves, with a space between: the tokenizer only has to find the spaces.
  create virtual table words using fts5 (
    room, who, text, content = '', contentless_delete = 1, tokenize = 'ascii'
  );

  -- The last line that is in the index.
  create table progress (line integer not null) strict;
  insert into progress (line) values (0);
  `,
  `
  -- Whether lines were erased whose words still stand in parts of the index that were not
  -- written anew since.
  alter table progress add column scrubbing integer not null default 0;

  -- Which lines somebody said, by the number that the log knows him by. They are taken out by
  -- line, and found by owner in the order of the lines: an index holds the row id too.
  create table own_lines (
    line integer primary key,
    owner integer not null
  ) strict;
  create index own_lines_by_owner on own_lines (owner);
  `,
];

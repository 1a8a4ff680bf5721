-- The log that silos share. Moments are ticks, as in the embedded file: a log moves from one store to the other to the byte.
create table events (
  stream text collate "C" not null,
  version bigint not null,
  id uuid not null,
  type text collate "C" not null,
  at bigint not null,
  data text not null,
  words text,
  owner text collate "C",
  primary key (stream, version));
create unique index events_id on events (stream, id);
create index events_words on events (stream, type) where words is not null;
create table deadlines (stream text collate "C" primary key, due bigint not null);
create index deadlines_due on deadlines (due);

-- What authors put into their kits, in pieces that a node sends one after the other: never a whole film in memory. Nothing of
-- it shrinks, so nothing tries to.
create table media (
  name text collate "C" not null,
  rank integer not null,
  content bytea not null,
  primary key (name, rank));
alter table media alter column content set storage external;
-- What every web node must know alike: the key of the link that opens workshops.
create table house_keys (name text collate "C" primary key, value text not null);

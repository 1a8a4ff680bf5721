-- What protects cookies and adopted sessions, the same for every process of the house.
create table protection_keys (name text primary key, xml text not null);

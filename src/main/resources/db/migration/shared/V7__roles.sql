-- Roles that are changed and removed: their version, and the tombstone.

alter table role add column version bigint default 1 not null;
alter table role add column removed boolean default false not null;

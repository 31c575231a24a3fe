-- Markings: labels on policies that restrict who sees them and decides on them, on top of roles (R30).

create table marking (
    id          uuid    not null,
    version     bigint  not null,
    name        varchar not null,
    purpose     varchar not null,
    removed     boolean not null,
    updated_seq bigint  not null,
    constraint marking_pk primary key (id)
);

create table marking_holder (
    marking_id   uuid    not null,
    principal_id uuid    not null,
    removed      boolean not null,
    updated_seq  bigint  not null,
    constraint marking_holder_pk primary key (marking_id, principal_id)
);

-- The ids of the markings that a policy carries, sorted, one space between them.
alter table policy add column markings varchar default '' not null;

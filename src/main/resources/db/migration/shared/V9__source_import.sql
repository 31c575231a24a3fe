-- The sources that code resources and transforms import, and how much each of these may import.

alter table enrollment add column source_limit int default 10 not null;
alter table enrollment add column agent_policy_limit int default 50 not null;

create table source_import (
    workload_id     uuid    not null,
    source_id       uuid    not null,
    imported_by     uuid    not null,
    imported_at     bigint  not null,
    imported_reason varchar,
    removed         boolean not null,
    updated_seq     bigint  not null,
    constraint source_import_pk primary key (workload_id, source_id)
);

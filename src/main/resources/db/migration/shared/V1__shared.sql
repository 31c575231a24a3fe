-- The tables that backend and console share: one for each type of row in the change feed. Columns and primary keys only;
-- instants are UTC milliseconds; lists of short words are texts with one space between the words.

create table enrollment (
    id                uuid    not null,
    name              varchar not null,
    hosting           varchar not null,
    region            varchar,
    vpc_endpoint_arn  varchar,
    subnet_ids        varchar not null,
    egress_ips        varchar not null,
    policy_management varchar not null,
    own_proposals     boolean not null,
    updated_seq       bigint  not null,
    constraint enrollment_pk primary key (id)
);

create table principal (
    id          uuid    not null,
    type        varchar not null,
    name        varchar not null,
    updated_seq bigint  not null,
    constraint principal_pk primary key (id)
);

create table group_member (
    group_id    uuid    not null,
    user_id     uuid    not null,
    removed     boolean not null,
    updated_seq bigint  not null,
    constraint group_member_pk primary key (group_id, user_id)
);

create table role (
    id          uuid    not null,
    name        varchar not null,
    workflows   varchar not null,
    everyone    boolean not null,
    updated_seq bigint  not null,
    constraint role_pk primary key (id)
);

create table role_holder (
    role_id      uuid    not null,
    principal_id uuid    not null,
    removed      boolean not null,
    updated_seq  bigint  not null,
    constraint role_holder_pk primary key (role_id, principal_id)
);

create table project (
    id          uuid    not null,
    name        varchar not null,
    updated_seq bigint  not null,
    constraint project_pk primary key (id)
);

create table project_editor (
    project_id   uuid    not null,
    principal_id uuid    not null,
    removed      boolean not null,
    updated_seq  bigint  not null,
    constraint project_editor_pk primary key (project_id, principal_id)
);

create table workload (
    id          uuid    not null,
    project_id  uuid    not null,
    type        varchar not null,
    name        varchar not null,
    updated_seq bigint  not null,
    constraint workload_pk primary key (id)
);

create table agent (
    id          uuid    not null,
    name        varchar not null,
    host        varchar not null,
    health      varchar not null,
    updated_seq bigint  not null,
    constraint agent_pk primary key (id)
);

create table policy (
    id                       uuid    not null,
    version                  bigint  not null,
    kind                     varchar not null,
    address                  varchar not null,
    form                     varchar not null,
    first_port               int     not null,
    last_port                int     not null,
    agents                   varchar not null,
    name                     varchar not null,
    description              varchar not null,
    justification            varchar not null,
    sni_verification         boolean not null,
    sni_reason               varchar,
    is_global                boolean not null,
    state                    varchar not null,
    proposer                 uuid    not null,
    proposed_at              bigint  not null,
    proposed_reason          varchar,
    changes_requested_by     uuid,
    changes_requested_at     bigint,
    changes_requested_reason varchar,
    decided_by               uuid,
    decided_at               bigint,
    decided_reason           varchar,
    changed_by               uuid,
    changed_at               bigint,
    changed_reason           varchar,
    waiting_for_provider     boolean not null,
    request                  uuid,
    project_id               uuid,
    supersedes               uuid,
    updated_seq              bigint  not null,
    constraint policy_pk primary key (id)
);

create table policy_grant (
    policy_id    uuid    not null,
    principal_id uuid    not null,
    level        varchar not null,
    version      bigint  not null,
    removed      boolean not null,
    updated_seq  bigint  not null,
    constraint policy_grant_pk primary key (policy_id, principal_id)
);

create table policy_import (
    policy_id       uuid    not null,
    workload_id     uuid    not null,
    imported_by     uuid    not null,
    imported_at     bigint  not null,
    imported_reason varchar,
    removed         boolean not null,
    updated_seq     bigint  not null,
    constraint policy_import_pk primary key (policy_id, workload_id)
);

create table policy_event (
    command_id  uuid    not null,
    policy_id   uuid    not null,
    version     bigint  not null,
    act         varchar not null,
    acted_by    uuid    not null,
    acted_at    bigint  not null,
    reason      varchar,
    decided_at  bigint  not null,
    evidence    varchar,
    seen_rules  varchar,
    seen_text   varchar,
    updated_seq bigint  not null,
    constraint policy_event_pk primary key (command_id, policy_id)
);

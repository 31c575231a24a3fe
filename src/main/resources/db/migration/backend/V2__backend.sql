-- What the backend alone keeps.

-- One row. Every writing transaction locks it first, so commit order is sequence order.
create table feed_clock (
    feed_id uuid   not null,
    seq     bigint not null,
    constraint feed_clock_pk primary key (feed_id)
);

-- What was answered to every command, for ever. seq: of its commit; null if it changed nothing.
create table outcome (
    command_id  uuid    not null,
    body_hash   varchar not null,
    actor       uuid    not null,
    seq         bigint,
    answered_at bigint  not null,
    answer      varchar not null,
    constraint outcome_pk primary key (command_id)
);

-- Append-only. hash covers the row and prev_hash, so that a changed or missing row shows.
create table audit_event (
    number      bigint  not null,
    recorded_at bigint  not null,
    actor       uuid    not null,
    command_id  uuid,
    operation   varchar not null,
    policy_id   uuid,
    source      varchar not null,
    evidence    varchar,
    came_of_it  varchar not null,
    prev_hash   varchar not null,
    hash        varchar not null,
    constraint audit_event_pk primary key (number)
);

-- Tokens are kept as their SHA-256 only.
create table session (
    token_hash varchar not null,
    user_id    uuid    not null,
    expires_at bigint  not null,
    constraint session_pk primary key (token_hash)
);

-- Rises whenever what a user may see changes otherwise than by new rows; 0 if there is none.
create table scope_version (
    user_id uuid   not null,
    version bigint not null,
    constraint scope_version_pk primary key (user_id)
);

create index enrollment_seq on enrollment (updated_seq);
create index principal_seq on principal (updated_seq);
create index group_member_seq on group_member (updated_seq);
create index role_seq on role (updated_seq);
create index role_holder_seq on role_holder (updated_seq);
create index project_seq on project (updated_seq);
create index project_editor_seq on project_editor (updated_seq);
create index workload_seq on workload (updated_seq);
create index agent_seq on agent (updated_seq);
create index policy_seq on policy (updated_seq);
create index policy_grant_seq on policy_grant (updated_seq);
create index policy_import_seq on policy_import (updated_seq);
create index policy_event_seq on policy_event (updated_seq);

alter table group_member add constraint group_member_group foreign key (group_id) references principal (id);
alter table group_member add constraint group_member_user foreign key (user_id) references principal (id);
alter table role_holder add constraint role_holder_role foreign key (role_id) references role (id);
alter table role_holder add constraint role_holder_principal foreign key (principal_id) references principal (id);
alter table project_editor add constraint project_editor_project foreign key (project_id) references project (id);
alter table project_editor add constraint project_editor_principal foreign key (principal_id) references principal (id);
alter table workload add constraint workload_project foreign key (project_id) references project (id);
alter table policy add constraint policy_proposer foreign key (proposer) references principal (id);
alter table policy add constraint policy_project foreign key (project_id) references project (id);
alter table policy add constraint policy_supersedes foreign key (supersedes) references policy (id);
alter table policy_grant add constraint policy_grant_policy foreign key (policy_id) references policy (id);
alter table policy_grant add constraint policy_grant_principal foreign key (principal_id) references principal (id);
alter table policy_import add constraint policy_import_policy foreign key (policy_id) references policy (id);
alter table policy_import add constraint policy_import_workload foreign key (workload_id) references workload (id);
alter table policy_event add constraint policy_event_policy foreign key (policy_id) references policy (id);
alter table session add constraint session_user_known foreign key (user_id) references principal (id);

-- What the console alone keeps.

-- How far the change feed has been applied; at most one row.
create table sync_cursor (
    id        int     not null,
    cursor_at varchar not null,
    synced_at bigint  not null,
    constraint sync_cursor_pk primary key (id)
);

create table setting (
    name    varchar not null,
    content varchar not null,
    constraint setting_pk primary key (name)
);

-- A copy of the journal for queries; the journal is the authority.
create table outbox (
    command_id uuid    not null,
    position   bigint  not null,
    status     varchar not null,
    entry      varchar not null,
    constraint outbox_pk primary key (command_id)
);

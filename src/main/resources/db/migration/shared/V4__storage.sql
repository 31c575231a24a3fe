-- S3 bucket policies and Azure Storage policies, and how many of the former an enrollment may have.

alter table enrollment add column s3_bucket_limit int default 10 not null;

create table s3_bucket_policy (
    id                  uuid    not null,
    version             bigint  not null,
    bucket              varchar not null,
    access              varchar not null,
    by_provider         boolean not null,
    widened_by_provider boolean not null,
    added_by            uuid    not null,
    added_at            bigint  not null,
    added_reason        varchar,
    changed_by          uuid,
    changed_at          bigint,
    changed_reason      varchar,
    removed             boolean not null,
    updated_seq         bigint  not null,
    constraint s3_bucket_policy_pk primary key (id)
);

create table azure_storage_policy (
    id             uuid    not null,
    version        bigint  not null,
    account        varchar not null,
    by_provider    boolean not null,
    added_by       uuid    not null,
    added_at       bigint  not null,
    added_reason   varchar,
    changed_by     uuid,
    changed_at     bigint,
    changed_reason varchar,
    removed        boolean not null,
    updated_seq    bigint  not null,
    constraint azure_storage_policy_pk primary key (id)
);

create table enrollment (
    id          uuid         not null,
    name        varchar(100) not null,
    updated_seq bigint       not null,
    constraint enrollment_pk primary key (id)
);

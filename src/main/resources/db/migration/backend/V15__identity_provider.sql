-- How a session's owner signed in (R30); all null if it was by name, as it was for those from before.
alter table session add column provider varchar;
alter table session add column methods varchar;
alter table session add column auth_level varchar;

-- The ID tokens that opened a session, as long as they could open another.
create table spent_id_token (
  token_hash varchar primary key,
  until_at bigint not null
);

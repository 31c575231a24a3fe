-- Audit events of nobody known (a denied request, a failed sign-in), what they were about by name, and what came of them
-- in full; and what the log is searched by. The hash of an event covers these two columns where one of them is not null.

alter table audit_event alter column actor drop not null;
alter table audit_event add column thing_name varchar;
alter table audit_event add column details varchar;

create index audit_event_at on audit_event (recorded_at);
create index audit_event_actor on audit_event (actor, number);
create index audit_event_thing on audit_event (policy_id, number);
create index audit_event_act on audit_event (operation, number);

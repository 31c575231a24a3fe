-- Where and when a session was opened (R25). Those from before do not know it: their owners sign in again.
delete from session;

alter table session add column source varchar not null;
alter table session add column signed_in_at bigint not null;

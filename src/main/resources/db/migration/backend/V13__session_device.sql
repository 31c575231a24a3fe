-- The device whose key a session is bound to (R24); null if it is bound to none, as those from before.
alter table session add column device varchar;

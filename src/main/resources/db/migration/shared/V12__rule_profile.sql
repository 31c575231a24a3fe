-- The rest of an enrollment's rule profile: which forms of address each kind of policy takes. A kind without any does not exist.

alter table enrollment add column rule_profile varchar default 'classic' not null;
alter table enrollment add column direct_forms varchar default 'DNS IP CIDR' not null;
alter table enrollment add column agent_proxy_forms varchar default 'DNS' not null;

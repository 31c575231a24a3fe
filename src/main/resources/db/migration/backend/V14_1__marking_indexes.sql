-- What the feed reads by, and what those who hold a marking refer to.

create index marking_seq on marking (updated_seq);
create index marking_holder_seq on marking_holder (updated_seq);

alter table marking_holder add constraint marking_holder_marking foreign key (marking_id) references marking (id);
alter table marking_holder add constraint marking_holder_principal foreign key (principal_id) references principal (id);

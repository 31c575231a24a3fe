-- What the feed reads by, and what storage policies refer to.

create index s3_bucket_policy_seq on s3_bucket_policy (updated_seq);
create index azure_storage_policy_seq on azure_storage_policy (updated_seq);

alter table s3_bucket_policy add constraint s3_bucket_policy_added foreign key (added_by) references principal (id);
alter table azure_storage_policy add constraint azure_storage_policy_added foreign key (added_by) references principal (id);

-- What the feed reads by, and what imports of sources refer to.

create index source_import_seq on source_import (updated_seq);

alter table source_import add constraint source_import_workload foreign key (workload_id) references workload (id);
alter table source_import add constraint source_import_source foreign key (source_id) references workload (id);

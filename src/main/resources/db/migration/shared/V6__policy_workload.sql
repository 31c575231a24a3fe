-- The source or other workload that a policy was proposed for, beside its project.

alter table policy add column workload_id uuid;

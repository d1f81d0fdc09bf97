do $$ begin create role kreisweit_owner login; exception when duplicate_object then null; end $$;
alter role kreisweit_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner';
do $$ begin create role kreisweit_app login; exception when duplicate_object then null; end $$;
alter role kreisweit_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app';
do $$ begin create role kreisweit_queue login; exception when duplicate_object then null; end $$;
alter role kreisweit_queue login nosuperuser nocreatedb nocreaterole nobypassrls password :'queue';
do $$ begin create role kreisweit_audit nologin; exception when duplicate_object then null; end $$;
grant kreisweit_audit to kreisweit_owner with inherit false, set true;

create database "kreisweit" owner kreisweit_owner;

\connect "kreisweit"

revoke all on database "kreisweit" from public;
grant connect on database "kreisweit" to kreisweit_app;
-- BullMQ plans larger batches in temporary tables.
grant connect, temporary on database "kreisweit" to kreisweit_queue;
revoke all on schema public from public;
grant usage on schema public to kreisweit_app;
create schema if not exists audit authorization kreisweit_audit;
create schema if not exists bullmq authorization kreisweit_queue;
alter role kreisweit_queue in database "kreisweit" set search_path = bullmq;

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1795400000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(rowSecurity);
    await runner.query(handOver);
    await runner.query(execution);
    await runner.query(oversight);
    await runner.query(privileges);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

const table = `
  create table outbox (
    id uuid not null,
    account_id uuid,
    district_id uuid,
    municipality_id uuid,
    job text not null,
    payload jsonb not null,
    state text not null default 'pending',
    due_at timestamptz not null default now(),
    attempt integer not null default 0,
    attempt_token uuid,
    failures integer not null default 0,
    losses integer not null default 0,
    last_error text,
    recorded_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    constraint outbox_pkey primary key (id),
    constraint outbox_context_check check (municipality_id is null or district_id is not null),
    constraint outbox_job_check check (job ~ '^[a-z]+\\.[a-z-]+$'),
    constraint outbox_payload_check check (jsonb_typeof(payload) = 'object' and length(payload::text) <= 1000),
    constraint outbox_state_check check (state in ('pending', 'enqueued', 'done', 'dead')),
    constraint outbox_finished_check check ((state in ('done', 'dead')) = (finished_at is not null))
  );
  create index outbox_due_idx on outbox (due_at) where state in ('pending', 'enqueued');
  create index outbox_finished_idx on outbox (state, finished_at) where state in ('done', 'dead');
`;

// A district may start work in one of its municipalities; the foreign key of migration 65 says which ones are its own.
const rowSecurity = `
  alter table outbox enable row level security;
  alter table outbox force row level security;
  revoke all on outbox from public, kreisweit_app;
  grant insert (id, account_id, district_id, municipality_id, job, payload, due_at) on outbox to kreisweit_app;
  create policy outbox_record on outbox for insert to kreisweit_app with check (
    (select context.purpose()) is not null
    and account_id is not distinct from (select context.account())
    and district_id is not distinct from (select context.district())
    and (
      municipality_id is not distinct from (select context.municipality())
      or ((select context.municipality() is null) and (select context.purpose() in ('district', 'job')))
    )
  );
  create policy outbox_definer on outbox to kreisweit_owner using (true) with check (true);
`;

// Relay and reconciler act for nobody, so they see rows only through these functions and learn no more than a job's name and number.
const handOver = `
  create function outbox_claim(most integer, jobs text[]) returns table (id uuid, job text, attempt integer)
  language sql security definer set search_path = '' as $$
    with due as materialized (
      select outbox.id from public.outbox
       where outbox.state = 'pending' and outbox.due_at <= now() and outbox.job = any (jobs)
       order by outbox.due_at limit most for update skip locked
    )
    update public.outbox
       set state = 'enqueued', attempt = outbox.attempt + 1, attempt_token = null, started_at = null, due_at = now() + interval '5 seconds'
      from due where outbox.id = due.id
    returning outbox.id, outbox.job, outbox.attempt
  $$;

  create function outbox_release(ids uuid[]) returns void
  language sql security definer set search_path = '' as $$
    update public.outbox set state = 'pending', attempt = attempt - 1, due_at = now() + interval '1 second'
     where id = any (ids) and state = 'enqueued' and attempt_token is null
  $$;

  create function outbox_overdue(most integer, jobs text[]) returns table (id uuid, job text, attempt integer, started_at timestamptz)
  language sql security definer set search_path = '' as $$
    with overdue as materialized (
      select outbox.id from public.outbox
       where outbox.state = 'enqueued' and outbox.due_at <= now() and outbox.job = any (jobs)
       order by outbox.due_at limit most for update skip locked
    )
    update public.outbox set due_at = now() + interval '10 seconds'
      from overdue where outbox.id = overdue.id
    returning outbox.id, outbox.job, outbox.attempt, outbox.started_at
  $$;

  create function outbox_lost(outbox_id uuid, lost_attempt integer, most integer) returns text
  language sql security definer set search_path = '' as $$
    update public.outbox
       set state = case when losses + 1 >= most then 'dead' else 'pending' end,
           finished_at = case when losses + 1 >= most then now() end,
           losses = losses + 1, attempt_token = null, due_at = now(), last_error = 'lost by the queue or its worker'
     where id = outbox_id and attempt = lost_attempt and state = 'enqueued'
    returning state
  $$;
`;

// Every start takes a new token: whoever holds an older one was overtaken and writes nothing any more.
const execution = `
  create function outbox_start(outbox_id uuid, started_attempt integer) returns setof public.outbox
  language sql security definer set search_path = '' as $$
    update public.outbox set attempt_token = gen_random_uuid(), started_at = now(), due_at = now() + interval '15 seconds'
     where id = outbox_id and attempt = started_attempt and state = 'enqueued'
    returning *
  $$;

  create function outbox_hold(outbox_id uuid, token uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
  begin
    perform 1 from public.outbox where id = outbox_id and attempt_token = token and state = 'enqueued' for update;
    return found;
  end $$;

  create function outbox_complete(outbox_id uuid, token uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
  begin
    update public.outbox set state = 'done', finished_at = now(), attempt_token = null
     where id = outbox_id and attempt_token = token and state = 'enqueued';
    return found;
  end $$;

  create function outbox_put_back(outbox_id uuid, token uuid, error text, retry_in interval) returns text
  language sql security definer set search_path = '' as $$
    update public.outbox
       set state = case when retry_in is null then 'dead' else 'pending' end,
           finished_at = case when retry_in is null then now() end,
           due_at = coalesce(now() + retry_in, due_at),
           failures = failures + (error is not null)::integer,
           last_error = coalesce(error, last_error), attempt_token = null
     where id = outbox_id and attempt_token = token and state = 'enqueued'
    returning state
  $$;
`;

const oversight = `
  create function outbox_standing() returns table (due bigint, oldest_seconds double precision, dead bigint)
  language sql stable security definer set search_path = '' as $$
    select count(*) filter (where state in ('pending', 'enqueued') and due_at <= now()),
           coalesce(extract(epoch from now() - min(due_at) filter (where state in ('pending', 'enqueued') and due_at <= now())), 0),
           count(*) filter (where state = 'dead')
      from public.outbox where state in ('pending', 'enqueued', 'dead')
  $$;

  create function outbox_dead(most integer) returns table (
    id uuid, job text, district_id uuid, municipality_id uuid, failures integer, losses integer, last_error text, finished_at timestamptz
  ) language sql stable security definer set search_path = '' as $$
    select id, job, district_id, municipality_id, failures, losses, last_error, finished_at
      from public.outbox where state = 'dead' order by finished_at desc limit most
  $$;

  create function outbox_revive(outbox_id uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
  begin
    update public.outbox set state = 'pending', finished_at = null, due_at = now(), failures = 0, losses = 0
     where id = outbox_id and state = 'dead';
    return found;
  end $$;
`;

const privileges = [
  'outbox_claim(integer, text[])',
  'outbox_release(uuid[])',
  'outbox_overdue(integer, text[])',
  'outbox_lost(uuid, integer, integer)',
  'outbox_start(uuid, integer)',
  'outbox_hold(uuid, uuid)',
  'outbox_complete(uuid, uuid)',
  'outbox_put_back(uuid, uuid, text, interval)',
  'outbox_standing()',
  'outbox_dead(integer)',
  'outbox_revive(uuid)',
]
  .map((name) => `revoke all on function ${name} from public; grant execute on function ${name} to kreisweit_app;`)
  .join('\n');

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mail1795400000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(rowSecurity);
    await runner.query(demoMailbox);
    await runner.query(ownMunicipality);
    await runner.query(purge);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

// A mail carries the id of the outbox row that delivers it. A password reset has no tenant.
const table = `
  create table mail_message (
    id uuid not null,
    account_id uuid,
    district_id uuid,
    municipality_id uuid,
    recipients jsonb not null,
    subject text not null,
    text text,
    message_id text not null,
    related_type text,
    related_id uuid,
    state text not null default 'queued',
    created_at timestamptz not null,
    sent_at timestamptz,
    constraint mail_message_pkey primary key (id),
    constraint mail_message_message_id_key unique (message_id),
    constraint mail_message_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
    constraint mail_message_context_check check (municipality_id is null or district_id is not null),
    constraint mail_message_recipients_check check (jsonb_typeof(recipients) = 'array' and jsonb_array_length(recipients) between 1 and 50),
    constraint mail_message_subject_check check (length(subject) between 1 and 250 and subject !~ '[[:cntrl:]]'),
    constraint mail_message_text_check check (state = 'sent' or text is not null),
    constraint mail_message_state_check check (state in ('queued', 'sending', 'sent', 'uncertain')),
    constraint mail_message_sent_check check ((state = 'sent') = (sent_at is not null))
  );
  create index mail_message_sent_idx on mail_message (id desc) where state = 'sent' and text is not null;
`;

const rowSecurity = `
  alter table mail_message enable row level security;
  alter table mail_message force row level security;
  revoke all on mail_message from public, kreisweit_app;
  grant insert, select on mail_message to kreisweit_app;
  grant update (state, sent_at, text) on mail_message to kreisweit_app;
  create policy mail_message_write on mail_message for insert to kreisweit_app with check (
    (select context.purpose()) is not null
    and account_id is not distinct from (select context.account())
    and district_id is not distinct from (select context.district())
    and municipality_id is not distinct from (select context.municipality())
  );
  create policy mail_message_read on mail_message for select to kreisweit_app using (
    (select context.purpose() = 'job')
    and district_id is not distinct from (select context.district())
    and municipality_id is not distinct from (select context.municipality())
  );
  create policy mail_message_deliver on mail_message for update to kreisweit_app using (
    (select context.purpose() = 'job')
    and district_id is not distinct from (select context.district())
    and municipality_id is not distinct from (select context.municipality())
  );
  create policy mail_message_definer on mail_message to kreisweit_owner using (true);
`;

const demoMailbox = `
  create function demo_mailbox(most integer, skip integer)
  returns table (id uuid, recipients jsonb, subject text, text text, sent_at timestamptz)
  language sql stable security definer set search_path = '' as $$
    select id, recipients, subject, text, sent_at from public.mail_message
     where (select demo from public.installation) and state = 'sent' and text is not null
     order by id desc limit most offset skip
  $$;
  create function demo_mailbox_size() returns bigint
  language sql stable security definer set search_path = '' as $$
    select count(*) from public.mail_message where (select demo from public.installation) and state = 'sent' and text is not null
  $$;
  revoke all on function demo_mailbox(integer, integer), demo_mailbox_size() from public;
  grant execute on function demo_mailbox(integer, integer), demo_mailbox_size() to kreisweit_app;
`;

const ownMunicipality = `
  alter table outbox add constraint outbox_municipality_fkey
    foreign key (district_id, municipality_id) references municipality (district_id, id);
`;

// A delivered mail goes with the outbox row that delivered it; the mails of a demo stay.
const purge = `
  create function outbox_purge(keep interval, most integer) returns void
  language sql security definer set search_path = '' as $$
    with purged as (
      delete from public.outbox where id in (
        select id from public.outbox where state = 'done' and finished_at < now() - keep order by finished_at limit most
      ) returning id
    )
    delete from public.mail_message using purged where mail_message.id = purged.id and mail_message.text is null
  $$;
  revoke all on function outbox_purge(interval, integer) from public;
  grant execute on function outbox_purge(interval, integer) to kreisweit_app;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FundingNotices1795400000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(notice);
    await runner.query(rowSecurity);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

// The primary key is the promise of exactly one notice per application.
const notice = `
create table funding_notice (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  number text not null,
  document_id uuid not null,
  sha256 text not null,
  size_bytes bigint not null,
  issued_at timestamptz not null,
  constraint funding_notice_pkey primary key (municipality_id, application_id),
  constraint funding_notice_number_key unique (municipality_id, number),
  constraint funding_notice_application_fkey foreign key (municipality_id, district_id, application_id)
    references funding_application (municipality_id, district_id, id),
  constraint funding_notice_decision_fkey foreign key (municipality_id, application_id)
    references funding_decision (municipality_id, application_id),
  constraint funding_notice_document_fkey foreign key (municipality_id, document_id) references document (municipality_id, id)
);
`;

const rowSecurity = `
alter table funding_notice enable row level security;
alter table funding_notice force row level security;
revoke all on funding_notice from public, kreisweit_app;
grant select, insert on funding_notice to kreisweit_app;

create policy funding_notice_own on funding_notice to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')))
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose() in ('municipal', 'job'))
  );
create policy funding_notice_district on funding_notice for select to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'district'));
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

// Whoever looks for words to start from wants to know how many there are before opening a concept.
const figures = `
drop function neighbour.published_concepts();
create function neighbour.published_concepts() returns table (
  municipality_id uuid, slug text, name text, short_name text, revision_number integer, adopted_on date, published_at timestamptz,
  items integer, adapted integer, own integer, omitted integer
)
language sql stable security definer set search_path = '' as $$
  select p.municipality_id, p.slug, p.name, p.short_name, p.revision_number, p.adopted_on, p.published_at,
         jsonb_array_length(p.items), c.adapted, c.own, c.omitted
    from public.concept_publication p
    cross join lateral (
      select count(*) filter (where i.item ->> 'stance' = 'adapted')::integer as adapted,
             count(*) filter (where i.item ->> 'stance' = 'own')::integer as own,
             count(*) filter (where i.item ->> 'stance' = 'omitted')::integer as omitted
        from jsonb_array_elements(p.items) as i (item)
    ) c
   where p.district_id = (select context.district()) and p.municipality_id <> (select context.municipality())
$$;
revoke execute on function neighbour.published_concepts() from public;
grant execute on function neighbour.published_concepts() to kreisweit_app;
`;

// Words that are example content stay labelled when the district reads them in a proposal.
const label = `
alter table framework_proposal add column origin text;
alter table framework_proposal add constraint framework_proposal_origin_check check (origin in ('document', 'statistics', 'example'));
`;

export class NeighboursSeeHowFarAConceptDeviates1795400000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(figures);
    await runner.query(label);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

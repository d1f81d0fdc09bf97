import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { type Connection, connectionFrom, offsetOf, type PageArgs } from '#platform/graphql';
import { recordId, type Row, Tenancy } from '#platform/tenancy';
import { District, type DistrictEvent, type DistrictFigure, Municipality } from './district.graphql.js';
import { districtStatements, municipalityPage, municipalityStatements } from './districts.sql.js';

@Injectable()
export class Districts {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async overview(actor: Actor): Promise<District> {
    const [[district] = [], figures = [], timeline = []] = await this.tenancy.read(actor.context, districtStatements(this.clock.today()));
    if (!district) throw new NotFound();
    return Object.assign(new District(), district, {
      figures: figures as unknown as DistrictFigure[],
      timeline: timeline as unknown as DistrictEvent[],
    });
  }

  /** Those the context may see: all of the district for its staff, the own one for a municipality. */
  async page(actor: Actor, page: PageArgs): Promise<Connection<Municipality>> {
    const { limit, offset } = offsetOf(page);
    const statements = municipalityPage(limit, offset, this.clock.today());
    const [[count] = [], ...rows] = await this.tenancy.read(actor.context, statements);
    return connectionFrom(municipalitiesFrom(rows), Number(count?.['total'] ?? 0), { offset });
  }

  async municipality(actor: Actor, id: string | null): Promise<Municipality> {
    const wanted = id ?? actor.context.municipalityId;
    if (!wanted) throw new NotFound();
    const rows = await this.tenancy.read(actor.context, municipalityStatements(recordId(wanted), this.clock.today()));
    const [municipality] = municipalitiesFrom(rows);
    if (!municipality) throw new NotFound();
    return municipality;
  }
}

function municipalitiesFrom([municipalities = [], populations = [], localities = []]: Row[][]): Municipality[] {
  return municipalities.map((row) => {
    const own = (part: Row): boolean => part['municipalityId'] === row['id'];
    const parts = { population: populations.filter(own), localities: localities.filter(own) };
    return Object.assign(new Municipality(), row, parts as unknown as Pick<Municipality, 'population' | 'localities'>);
  });
}

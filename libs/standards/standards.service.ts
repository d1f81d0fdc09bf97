import { Inject, Injectable } from '@nestjs/common';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import type { Row, Statement } from '#platform/tenancy';
import { catalogueOf } from './catalogue-rows.js';
import type { StandardCatalogue, StandardCatalogueVersion } from './standards.graphql.js';
import { standardsPolicy } from './standards.policy.js';
import { allVersions, catalogueStatements } from './standards.statements.js';

type Read = (statements: readonly Statement[]) => Promise<Row[][]>;

@Injectable()
export class Standards {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The catalogue with this number, or the one in force; null where the district has none such. */
  async catalogue(read: Read, actor: Actor, number: number | null): Promise<StandardCatalogue | null> {
    ensureCan(abilityOf(actor, standardsPolicy), 'read', 'StandardCatalogue');
    return catalogueOf(await read(catalogueStatements(this.clock.today(), number)));
  }

  /** Every version, newest first. */
  async versions(read: Read, actor: Actor): Promise<StandardCatalogueVersion[]> {
    ensureCan(abilityOf(actor, standardsPolicy), 'read', 'StandardCatalogue');
    const [rows = []] = await read([allVersions(this.clock.today())]);
    return rows as unknown as StandardCatalogueVersion[];
  }
}

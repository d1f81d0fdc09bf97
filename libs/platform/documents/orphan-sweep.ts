import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { Repeating } from '#platform/queue';
import { Tenancy } from '#platform/tenancy';
import { fileStorage, type Storage } from './storage.js';

const dayMs = 86_400_000;
const keptForMs = 30 * dayMs;

/** Erases bytes that no row names: whoever stored them died, or was rolled back, before the row was there. */
@Injectable()
export class OrphanSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Documents');
  private readonly storage: Storage;
  private readonly repeating = new Repeating(
    dayMs,
    () => this.sweep(),
    (error) => this.logger.warn(error),
  );

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'filesDirectory'>,
    @Inject(Tenancy) private readonly tenancy: Tenancy,
  ) {
    this.storage = fileStorage(config.filesDirectory);
  }

  onApplicationBootstrap(): void {
    this.repeating.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.repeating.stop();
  }

  async sweep(): Promise<void> {
    const before = new Date(Date.now() - keptForMs);
    for (const folder of (await this.storage.folders()).filter((name) => uuid.test(name))) {
      const keys = await this.storage.olderIn(folder, before);
      for (const key of await this.orphansAmong(keys, folder)) await this.storage.erase(key);
    }
  }

  // A municipality without a single document may be one of another database: whoever starts with the wrong one must not lose its files.
  private async orphansAmong(keys: readonly string[], municipalityId: string): Promise<string[]> {
    if (keys.length === 0) return [];
    const context = { purpose: 'job', accountId: null, districtId: null, municipalityId } as const;
    const [row] = await this.tenancy.transaction(context, (tx) =>
      tx.query<{ known: boolean; named: string[] }[]>(named, [municipalityId, keys]),
    );
    const kept = new Set(row?.named);
    return row?.known ? keys.filter((key) => !kept.has(key)) : [];
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const named = `
  select exists (select from document where municipality_id = $1) as known,
         array(select storage_key from document where municipality_id = $1 and storage_key = any ($2)) as named`;

import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { defineJob } from '#platform/outbox';
import { HandlesJob, type Job } from '#platform/queue';
import { fileStorage, type Storage } from './storage.js';

/** Recorded by the database with the deletion of a document's row. */
const eraseDocument = defineJob<{ storageKey: string }>('documents.erase');

@Injectable()
export class DocumentJobs {
  private readonly storage: Storage;

  constructor(@Inject(CONFIG) config: Pick<Config, 'filesDirectory'>) {
    this.storage = fileStorage(config.filesDirectory);
  }

  @HandlesJob(eraseDocument, { outside: true })
  erase({ payload }: Job<{ storageKey: string }>): Promise<void> {
    return this.storage.erase(payload.storageKey);
  }
}

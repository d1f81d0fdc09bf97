import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Public } from '#platform/authorization';
import { CONFIG, type Config } from '#platform/config';
import { assertServable, NotServable } from '#platform/database';
import { mailWarnings } from '#platform/mail';
import { outboxStanding } from '#platform/outbox';

const lateAfterSeconds = 300;

@Controller('health')
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The process runs; says nothing about the database, so that an outage does not restart every replica. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Requests can be served, with warnings an administrator should see; otherwise 503 with every reason. */
  @Get('ready')
  @Public()
  async ready(@Res() reply: FastifyReply): Promise<void> {
    try {
      await assertServable(this.dataSource);
      await reply.send({ status: 'ok', reasons: [], warnings: await this.warnings() });
    } catch (error) {
      const reasons = error instanceof NotServable ? error.reasons : ['the database does not answer'];
      await reply.code(503).send({ status: 'unavailable', reasons, warnings: [] });
    }
  }

  private async warnings(): Promise<string[]> {
    const { dead, oldestSeconds } = await outboxStanding(this.dataSource);
    return [
      ...(await mailWarnings(this.dataSource, this.config)),
      ...(dead > 0 ? [`${dead} jobs failed for good and wait for an administrator`] : []),
      ...(oldestSeconds > lateAfterSeconds ? [`the oldest job has been due for ${oldestSeconds} s: does a worker run?`] : []),
    ];
  }
}

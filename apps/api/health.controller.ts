import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Public } from '#platform/authorization';
import { assertServable, NotServable } from '#platform/database';

@Controller('health')
export class HealthController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The process runs; says nothing about the database, so that an outage does not restart every replica. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Requests can be served; otherwise 503 with every reason. */
  @Get('ready')
  @Public()
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const reasons = await this.reasons();
    await reply.code(reasons.length === 0 ? 200 : 503).send({ status: reasons.length === 0 ? 'ok' : 'unavailable', reasons });
  }

  private async reasons(): Promise<readonly string[]> {
    try {
      await assertServable(this.dataSource);
      return [];
    } catch (error) {
      return error instanceof NotServable ? error.reasons : ['the database does not answer'];
    }
  }
}

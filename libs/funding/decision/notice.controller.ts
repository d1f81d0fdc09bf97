import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { downloadHeaders } from '#platform/documents';
import { Tenancy } from '#platform/tenancy';
import { Notices } from './notice.service.js';

@Controller('files/notices')
export class NoticeController {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Notices) private readonly notices: Notices,
  ) {}

  @Get(':applicationId')
  @Requires('read', 'FundingApplication')
  async download(@CurrentActor() actor: Actor, @Param('applicationId') applicationId: string, @Res() reply: FastifyReply): Promise<void> {
    const document = await this.tenancy.transaction(actor.context, (tx) => this.notices.open(tx, actor, applicationId));
    await reply.headers(downloadHeaders(document)).send(document.bytes);
  }
}

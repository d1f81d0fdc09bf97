import { Global, Module } from '@nestjs/common';
import { DemoMailboxResolver } from './demo-mailbox.resolver.js';
import { Mail } from './mail.js';
import { MailJobs } from './mail.jobs.js';

@Global()
@Module({ providers: [Mail, MailJobs, DemoMailboxResolver], exports: [Mail] })
export class MailModule {}

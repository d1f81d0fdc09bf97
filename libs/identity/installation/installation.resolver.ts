import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Public } from '#platform/authorization';
import { Installation } from './installation.graphql.js';
import { InstallationService } from './installation.service.js';

@Resolver()
export class InstallationResolver {
  constructor(@Inject(InstallationService) private readonly service: InstallationService) {}

  @Query(() => Installation, { description: 'What anybody may know of this installation before signing in.' })
  @Public()
  installation(@CurrentActor() actor: Actor): Promise<Installation> {
    return this.service.installation(actor.locale);
  }
}

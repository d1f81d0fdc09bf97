import { Global, Module } from '@nestjs/common';
import { ActorResolver } from '#platform/authorization';
import { Districts } from './districts/districts.js';
import { DistrictsResolver } from './districts/districts.resolver.js';
import { Setup } from './districts/setup.service.js';
import { InstallationResolver } from './installation/installation.resolver.js';
import { InstallationService } from './installation/installation.service.js';
import './sign-in/clean-up.js';
import { Attempts } from './sign-in/attempts.js';
import { PasswordHashing } from './sign-in/password/password-hashing.js';
import { Passwords } from './sign-in/password/passwords.service.js';
import { SessionCookies } from './sign-in/session/session-cookies.js';
import { Sessions } from './sign-in/session/session.service.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { Viewers } from './sign-in/session/viewer.js';

@Global()
@Module({
  providers: [
    SessionCookies,
    Sessions,
    { provide: ActorResolver, useExisting: Sessions },
    Attempts,
    PasswordHashing,
    SignIn,
    Passwords,
    Viewers,
    SignInResolver,
    Districts,
    DistrictsResolver,
    Setup,
    InstallationService,
    InstallationResolver,
  ],
  exports: [ActorResolver, Setup],
})
export class IdentityModule {}

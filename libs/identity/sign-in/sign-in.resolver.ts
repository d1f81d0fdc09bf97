import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Public, RequestContext, Requires } from '#platform/authorization';
import type { Locale } from '#platform/errors';
import { Passwords } from './password/passwords.service.js';
import { type Client, SessionCookies } from './session/session-cookies.js';
import { type OpenedSession, Sessions } from './session/session.service.js';
import { ActAsResult, ChangePasswordResult, PasswordChanged, ResetPasswordResult, SignedIn, SignInResult } from './sign-in.graphql.js';
import { SignIn } from './sign-in.service.js';
import { LocaleEnum, Viewer } from './session/viewer.graphql.js';
import { Viewers } from './session/viewer.js';

@Resolver()
export class SignInResolver {
  constructor(
    @Inject(SignIn) private readonly signIns: SignIn,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Viewers) private readonly viewers: Viewers,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Public()
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  async viewer(@Context() { actor }: RequestContext): Promise<Viewer | null> {
    return actor && this.viewers.of(actor);
  }

  @Public()
  @Mutation(() => SignInResult, {
    description: 'Opens a session. Unknown accounts and wrong passwords answer alike; failed attempts delay the next.',
  })
  async signIn(
    @Args('email', { description: 'E-mail address of the account, in any case.' }) email: string,
    @Args('password', { description: 'Its password.' }) password: string,
    @Context() context: RequestContext,
  ): Promise<SignedIn> {
    const session = await this.signIns.signIn(email, password, this.client(context));
    return Object.assign(new SignedIn(), { viewer: await this.enter(context, session) });
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Ends the session of this browser; true also when there was none.' })
  async signOut(@Context() context: RequestContext): Promise<boolean> {
    if (context.actor) await this.sessions.close(context.actor, this.client(context));
    this.cookies.clear(context.reply);
    return true;
  }

  @Requires('edit', 'OwnAccount')
  @Mutation(() => Boolean, { description: 'Ends every session of the account, this one included.' })
  async signOutEverywhere(@CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<boolean> {
    await this.sessions.closeAll(actor, this.client(context));
    this.cookies.clear(context.reply);
    return true;
  }

  @Requires('edit', 'OwnAccount')
  @Mutation(() => ActAsResult, { description: 'Goes on in another membership of the account.' })
  async actAs(
    @Args('membershipId', { type: () => ID, description: 'One of the memberships of the viewer.' }) membershipId: string,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<Viewer> {
    return this.enter(context, await this.sessions.actAs(actor, this.client(context), membershipId));
  }

  @Requires('edit', 'OwnAccount')
  @Mutation(() => Viewer, { description: 'Chooses the language of the interface and of messages.' })
  setLocale(
    @Args('locale', { type: () => LocaleEnum, description: 'The language.' }) locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Viewer> {
    return this.viewers.setLocale(actor, locale);
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Mails a link for a new password if the account exists; always true.' })
  async requestPasswordReset(
    @Args('email', { description: 'E-mail address of the account, in any case.' }) email: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.passwords.requestReset(email, this.client(context));
    return true;
  }

  @Public()
  @Mutation(() => ResetPasswordResult, {
    description: 'Sets a new password with the token of a mailed link and ends every session of the account.',
  })
  async resetPassword(
    @Args('token', { description: 'What follows #token= in the mailed link.' }) token: string,
    @Args('newPassword', { description: 'The password from now on: 8 to 128 characters, better 15 and more, none that is often used.' })
    newPassword: string,
    @Context() context: RequestContext,
  ): Promise<PasswordChanged> {
    await this.passwords.reset(token, newPassword, this.client(context));
    return Object.assign(new PasswordChanged(), { viewer: null });
  }

  @Requires('edit', 'OwnAccount')
  @Mutation(() => ChangePasswordResult, { description: 'Changes the password and ends every other session of the account.' })
  async changePassword(
    @Args('currentPassword', { description: 'The password until now.' }) currentPassword: string,
    @Args('newPassword', { description: 'The password from now on: 8 to 128 characters, better 15 and more, none that is often used.' })
    newPassword: string,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<PasswordChanged> {
    const session = await this.passwords.change(actor, currentPassword, newPassword, this.client(context));
    return Object.assign(new PasswordChanged(), { viewer: await this.enter(context, session) });
  }

  private client({ request }: RequestContext): Client {
    return this.cookies.clientOf(request);
  }

  private enter({ reply }: RequestContext, { token, actor }: OpenedSession): Promise<Viewer> {
    this.cookies.write(reply, token);
    return this.viewers.of(actor);
  }
}

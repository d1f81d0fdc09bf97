import { Field, ObjectType } from '@nestjs/graphql';
import { problemUnion } from '#platform/graphql';
import { Viewer } from './session/viewer.graphql.js';

@ObjectType({ description: 'A session was opened.' })
export class SignedIn {
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer!: Viewer;
}

@ObjectType({ description: 'The password was changed and every other session has ended.' })
export class PasswordChanged {
  @Field(() => Viewer, { nullable: true, description: 'Who is signed in; null after a reset, because signing in follows.' })
  viewer!: Viewer | null;
}

export const SignInResult = problemUnion('SignInResult', () => [SignedIn]);
export const ActAsResult = problemUnion('ActAsResult', () => [Viewer]);
export const ResetPasswordResult = problemUnion('ResetPasswordResult', () => [PasswordChanged]);
export const ChangePasswordResult = problemUnion('ChangePasswordResult', () => [PasswordChanged]);

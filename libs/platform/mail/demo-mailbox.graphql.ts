import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';

@ObjectType({ description: 'A mail of a demo, which goes to a page instead of a mail server.' })
export class DemoMail {
  @Field(() => ID, { description: 'Identifies the mail.' })
  id!: string;
  @Field({ description: 'Names and addresses of the recipients, separated by commas.' })
  to!: string;
  @Field({ description: 'Subject line.' })
  subject!: string;
  @Field({ description: 'Plain text of the mail.' })
  text!: string;
  @Field(() => DateTimeScalar, { description: 'When it arrived, in the time of the demo.' })
  sentAt!: string;
}

export const DemoMailConnection = connectionOf(DemoMail);

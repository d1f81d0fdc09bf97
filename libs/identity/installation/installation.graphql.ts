import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform/graphql';

@ObjectType({ description: 'An account with which a visitor may try the demo.' })
export class DemoAccount {
  @Field({ description: 'Mail address to sign in with.' })
  email!: string;
  @Field({ description: 'Name of the invented person.' })
  name!: string;
  @Field({ description: 'What the account may do, in the language of the reader.' })
  roleLabel!: string;
  @Field({ description: 'Municipality or district the account acts for.' })
  place!: string;
}

@ObjectType({ description: 'What a visitor has to know about a demo: its day, its accounts and how to sign in.' })
export class Demo {
  @Field(() => DateScalar, { description: 'Day on which domain time began to run when the demo was set up.' })
  startedOn!: string;
  @Field({ description: 'How to sign in, with the shared password, in the language of the reader.' })
  note!: string;
  @Field(() => [DemoAccount], { description: 'The accounts, in the order of the demo data.' })
  accounts!: DemoAccount[];
}

@ObjectType({ description: 'The installation as anybody may know it before signing in.' })
export class Installation {
  @Field({ description: 'Name of the product.' })
  product!: string;
  @Field({ description: 'Version of the product, semantic.' })
  version!: string;
  @Field(() => String, { nullable: true, description: 'Name of the district; null unless the installation serves exactly one.' })
  districtName!: string | null;
  @Field(() => Demo, { nullable: true, description: 'Null outside a demo.' })
  demo!: Demo | null;
  @Field(() => DateScalar, { description: 'Today in domain time, Europe/Berlin.' })
  today!: string;
}

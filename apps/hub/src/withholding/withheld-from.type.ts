import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({
  description: 'A guardian who does not see a message now, and until when (G4).',
  simpleResolvers: true,
})
export class WithheldFrom {
  @Field(() => String)
  name!: string;

  @Field(() => DateTimeScalar)
  until!: string;
}

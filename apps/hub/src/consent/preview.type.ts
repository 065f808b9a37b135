import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'What one end of a request would newly see if everyone said yes; for who must sign.',
  simpleResolvers: true,
})
export class PreviewedEnd {
  @Field(() => ID)
  participantId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  otherName!: string;

  @Field(() => Boolean, { description: 'It tells; the other end hears.' })
  tells!: boolean;

  @Field(() => Boolean, {
    description: 'It would see for the first time that the other takes part.',
  })
  meets!: boolean;

  @Field(() => [String], {
    description:
      'And then also who work at the other end, by name, as far as the viewer sees them.',
  })
  people!: string[];

  @Field(() => Int, {
    description: 'How many messages of before it could read again, of those that the viewer sees.',
  })
  earlierMessages!: number;
}

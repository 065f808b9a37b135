import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { ConsentState, Scope } from '../graphql/words.js';

@ObjectType({
  description:
    'A no that was said before to the same telling: who opens a ground after it must answer it (G2). Not who said it.',
  simpleResolvers: true,
})
export class RefusedConsent {
  @Field(() => [Scope])
  scopes!: Scope[];

  @Field(() => ConsentState, { description: 'REFUSED, CONFLICT or WITHDRAWN.' })
  state!: ConsentState;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was asked for; only for who asked it (S4).',
  })
  purpose!: string | null;
}

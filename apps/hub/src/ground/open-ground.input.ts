import { ArrayMinSize, ArrayUnique } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Scope } from '../graphql/words.js';
import { GroundKind } from './ground.entity.js';

@InputType({ description: 'Why one participant must tell another without consent (G2).' })
export class OpenGroundInput {
  @Field(() => ID, { description: 'Who will tell: a participant for which the viewer acts.' })
  fromId!: string;

  @Field(() => ID, { description: 'Who will hear; the viewer sees it.' })
  toId!: string;

  @Field(() => GroundKind)
  kind!: GroundKind;

  @Field(() => [Scope], { description: 'PARENT_CARE alone, or any of the others.' })
  @ArrayMinSize(1)
  @ArrayUnique()
  scopes!: Scope[];

  @Field(() => ID, {
    nullable: true,
    description: 'Null: about the child. Else the parent it is about.',
  })
  aboutPersonId?: string | null;

  @Field(() => String, { nullable: true, description: 'The article of law. This or the weighing.' })
  @Words({ max: 200 })
  article?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it must be, in plain words; the family reads it. Required after a refusal.',
  })
  @Words({ max: 2000 })
  weighing?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it must be although the family said no; required after a refusal.',
  })
  @Words({ max: 1000 })
  answersRefusal?: string | null;

  @Field(() => DateTimeScalar, { description: 'At most six months away.' })
  endsAt!: Date;
}

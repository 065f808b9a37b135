import { Field, ID, ObjectType } from 'type-graphql';
import { FactChange } from '../fact-change/fact-change.entity.js';
import { Withholding } from '../withholding/withholding.entity.js';
import { Ground } from './ground.entity.js';

@ObjectType({
  description: 'Something that a colleague of the viewer began and that waits for a second person.',
  simpleResolvers: true,
})
export class Countersignature {
  @Field(() => ID)
  childId!: string;

  @Field(() => String)
  childName!: string;

  @Field(() => Ground, { nullable: true, description: 'Null: it is something else that waits.' })
  ground!: Ground | null;

  @Field(() => Withholding, {
    nullable: true,
    description: 'Null: it is something else that waits.',
  })
  withholding!: Withholding | null;

  @Field(() => FactChange, {
    nullable: true,
    description: 'Null: it is something else that waits.',
  })
  factChange!: FactChange | null;
}

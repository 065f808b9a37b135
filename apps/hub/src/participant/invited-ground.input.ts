import { ArrayMinSize, ArrayUnique } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Scope } from '../graphql/words.js';
import { GroundKind } from '../ground/ground.entity.js';

@InputType({
  description:
    'Why the coordinator must tell a confidential participant about the child, as it invites it: later it does not see it (S2). A second person of the coordinator countersigns (G2).',
})
export class InvitedGroundInput {
  @Field(() => GroundKind, { description: 'REPORTING_RIGHT or LEGAL_TASK.' })
  kind!: GroundKind;

  @Field(() => [Scope], { description: 'Any but PARENT_CARE.' })
  @ArrayMinSize(1)
  @ArrayUnique()
  scopes!: Scope[];

  @Field(() => String, { nullable: true, description: 'The article of law.' })
  @Words({ max: 200 })
  article?: string | null;

  @Field(() => String, { description: 'Why it must be, in plain words.' })
  @Words({ max: 2000 })
  weighing!: string;

  @Field(() => DateTimeScalar, { description: 'At most six months away.' })
  endsAt!: Date;
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { enumOf } from '../graphql/words.js';

export const HandoverState = enumOf(['OFFERED', 'ACCEPTED', 'DECLINED', 'REVOKED', 'LAPSED']);
export type HandoverState = keyof typeof HandoverState;
registerEnumType(HandoverState, {
  name: 'HandoverState',
  description:
    'Only ACCEPTED changes who coordinates. LAPSED: nobody answered within fourteen days.',
});

@ObjectType({
  implements: Node,
  description:
    'The coordinator offers the coordination to another participant, whose people accept or decline (D1).',
  simpleResolvers: true,
})
@Entity({ tableName: 'handover' })
export class Handover implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'from_id' })
  fromUuid!: string;

  @Property({ type: 'uuid', fieldName: 'to_id' })
  toUuid!: string;

  @Field(() => ID)
  childId!: string;

  @Field(() => String)
  childName!: string;

  @Field(() => String, { description: 'Who coordinated, as it was named then.' })
  fromName!: string;

  @Field(() => ID)
  toId!: string;

  @Field(() => String)
  toName!: string;

  @Field(() => HandoverState)
  state!: HandoverState;

  @Field(() => String)
  offeredByName!: string;

  @Field(() => DateTimeScalar)
  offeredAt!: string;

  @Field(() => DateTimeScalar, { description: 'Who has not answered by then did not accept.' })
  lapsesAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: string | null;

  @Field(() => Boolean, { description: 'It waits for the viewer and their colleagues.' })
  mayAnswer!: boolean;

  @Field(() => Boolean)
  mayRevoke!: boolean;
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Consent } from '../consent/consent.entity.js';
import { Ground } from '../ground/ground.entity.js';
import { Node } from '../graphql/node.js';
import { enumOf } from '../graphql/words.js';
import { Opening } from './opening.type.js';

export const TieState = enumOf(['OPEN', 'ASKED', 'ENDED', 'NONE']);
export type TieState = keyof typeof TieState;
registerEnumType(TieState, {
  name: 'TieState',
  description:
    'OPEN: a ground is in force. ASKED: a request is open, or a ground waits for a second person. ENDED: a ground was in force. NONE: nothing yet.',
});

export const Liveliness = enumOf(['LIVELY', 'QUIET', 'SILENT']);
export type Liveliness = keyof typeof Liveliness;
registerEnumType(Liveliness, {
  name: 'Liveliness',
  description: 'How lately something was told along the tie, as far as the viewer may know.',
});

@ObjectType({
  implements: Node,
  description: 'An edge between two participants of one child.',
  simpleResolvers: true,
})
@Entity({ tableName: 'tie' })
export class Tie implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'a_id' })
  aUuid!: string;

  @Property({ type: 'uuid', fieldName: 'b_id' })
  bUuid!: string;

  @Field(() => ID)
  aId!: string;

  @Field(() => ID)
  bId!: string;

  @Field(() => TieState)
  state!: TieState;

  @Field(() => DateTimeScalar)
  since!: string;

  @Field(() => [Opening])
  openings!: Opening[];

  @Field(() => [Consent], {
    description: 'Consents on this tie that the viewer may see, newest first.',
  })
  consents!: Consent[];

  @Field(() => [Ground], {
    description: 'Grounds other than consent on this tie that the viewer may see, newest first.',
  })
  grounds!: Ground[];

  @Field(() => Liveliness)
  liveliness!: Liveliness;

  @Field(() => DateTimeScalar, { nullable: true })
  lastMessageAt!: string | null;
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Consent } from '../consent/consent.entity.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { enumOf } from '../graphql/words.js';
import { Ground } from '../ground/ground.entity.js';

export const NoticeKind = enumOf(['GROUND', 'RECORDED_ANSWER', 'IN_FORCE', 'ENDS_SOON']);
export type NoticeKind = keyof typeof NoticeKind;
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description:
    'GROUND: something is shared on another ground than consent (G3). RECORDED_ANSWER: an answer of theirs was recorded, ' +
    'given on paper or in person (D2). IN_FORCE: they gained authority, and this consent is in force (C7). ' +
    'ENDS_SOON: this consent ends on a birthday from which others decide (C3).',
});

@ObjectType({
  implements: Node,
  description:
    'What somebody is told because a rule says so; it stands as long as they see what it is about.',
  simpleResolvers: true,
})
@Entity({ tableName: 'notice' })
export class Notice implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Field(() => NoticeKind)
  @Property({ type: 'string' })
  kind!: NoticeKind;

  @Field(() => ID)
  childId!: string;

  @Field(() => String)
  childName!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer read it.' })
  @Property({ type: 'string', columnType: 'timestamptz', nullable: true })
  readAt!: string | null;

  @Field(() => Consent, { nullable: true, description: 'The consent it is about; else a ground.' })
  consent!: Consent | null;

  @Field(() => Ground, { nullable: true, description: 'The ground it is about; else a consent.' })
  ground!: Ground | null;
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../graphql/words.js';

export const SignatureAct = enumOf(['ASKED', 'YES', 'NO', 'WITHDRAWN', 'RELIEVED']);
export type SignatureAct = keyof typeof SignatureAct;
registerEnumType(SignatureAct, {
  name: 'SignatureAct',
  description: 'RELIEVED: no longer asked, for instance because authority ended (C7).',
});

export const SignerRole = enumOf(['GUARDIAN', 'CHILD', 'PARENT']);
export type SignerRole = keyof typeof SignerRole;
registerEnumType(SignerRole, {
  name: 'SignerRole',
  description: 'In what quality someone signs (C1). PARENT: about that parent.',
});

export const SignatureHow = enumOf(['APP', 'PAPER', 'IN_PERSON']);
export type SignatureHow = keyof typeof SignatureHow;
registerEnumType(SignatureHow, { name: 'SignatureHow', description: 'How an answer was given.' });

@ObjectType({
  description: 'Who must answer a consent, and what each answered. Shown to its signers only.',
  simpleResolvers: true,
})
@Entity({ tableName: 'signature' })
export class Signature {
  /** Place in the order of answers, which are only ever added (C6). */
  @PrimaryKey({ type: 'string', columnType: 'bigint', fieldName: 'id' })
  place!: string;

  @Property({ type: 'uuid', fieldName: 'consent_id' })
  consentUuid!: string;

  @Field(() => String)
  @Property({ type: 'string' })
  personName!: string;

  @Field(() => Boolean)
  me!: boolean;

  @Field(() => SignatureAct)
  @Property({ type: 'string' })
  act!: SignatureAct;

  @Field(() => SignerRole)
  @Property({ type: 'string', fieldName: 'role' })
  as!: SignerRole;

  @Field(() => DateTimeScalar)
  @Property({ type: 'string', columnType: 'timestamptz' })
  at!: string;

  @Field(() => SignatureHow)
  how!: SignatureHow;

  @Field(() => String, {
    nullable: true,
    description: 'Of an answer on paper or in person: which document says so.',
  })
  document!: string | null;

  @Field(() => DateScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it down (D2).' })
  recordedByName!: string | null;

  @Field(() => String, { nullable: true })
  recordedByParticipantName!: string | null;

  /** Which wording was shown, and in which language (C6). */
  @Property({ type: 'string', nullable: true })
  wording!: string | null;

  @Property({ type: 'string', nullable: true })
  language!: string | null;
}

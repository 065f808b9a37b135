import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { DateScalar } from '../graphql/scalars.js';
import { FactKind } from './fact-change.entity.js';

@InputType({
  description: 'A change of who decides for a child or sees it, and where it was read.',
})
export class RecordFactInput {
  @Field(() => ID)
  childId!: string;

  @Field(() => FactKind)
  what!: FactKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The guardian whom it is about; not for INABILITY, which is about the child.',
  })
  personId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From midnight of this day in Europe/Amsterdam; of HOLD_BEGINS: until then. Not for NEVER, HOLD_ENDS and INABILITY_ENDS.',
  })
  day?: Date | null;

  @Field(() => String, { description: "E.g. 'gezagsregister 2026-11-01' or 'beschikking'." })
  @Words({ max: 200 })
  source!: string;
}

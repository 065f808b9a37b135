import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** From 16 the child alone lets a guardian see its web, until a day (S1). No GraphQL type: a guardian tells of it. */
@Entity({ tableName: 'allowance' })
export class Allowance {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'person_id' })
  personUuid!: string;

  @Property({ type: 'datetime', fieldName: 'valid_until' })
  validUntil!: Date;
}

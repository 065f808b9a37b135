import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** One receiver of one message. No GraphQL type: the message lists its receivers. */
@Entity({ tableName: 'delivery' })
export class Delivery {
  @PrimaryKey({ type: 'uuid', fieldName: 'message_id' })
  messageUuid!: string;

  @PrimaryKey({ type: 'uuid', fieldName: 'to_id' })
  toUuid!: string;
}

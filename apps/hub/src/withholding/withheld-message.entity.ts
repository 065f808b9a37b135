import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** A message that is not shown under a withholding. No GraphQL type: the message says from whom it is withheld. */
@Entity({ tableName: 'withheld_message' })
export class WithheldMessage {
  @PrimaryKey({ type: 'uuid', fieldName: 'message_id' })
  messageUuid!: string;

  @PrimaryKey({ type: 'uuid', fieldName: 'withholding_id' })
  withholdingUuid!: string;
}

/** Something the person who starts the hub can put right; its message is one line for them to read. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

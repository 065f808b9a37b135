/** The rules of the web as pure functions. They read no clock and no database: both are told to them. */
export * from './about.js';
export * from './age.js';
export * from './amsterdam.js';
export * from './ask-again.js';
export * from './consent.js';
export * from './ground.js';
export * from './latest-end.js';
export * from './participant-kind.js';
export * from './required-signers.js';
export * from './scope.js';
export * from './text.js';

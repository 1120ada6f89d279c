export * from './intents.js';
export * from './outcomes.js';

/**
 * What the pages or package.json promise and is not there yet. Each entry goes when its thing
 * arrives; nothing else may be missing.
 */

/** The module for adapter authors is still to be written. */
export const AWAITED_EXPORTS: readonly string[] = [];

/** Made by `npm run picture`. */
export const AWAITED_FILES: readonly string[] = [];

/** Names no benchmark: they are called `call-…`. */
export const AWAITED_COMMANDS: readonly string[] = [];

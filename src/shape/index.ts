/**
 * Shapes of values that come from outside, in the words of zod, of which this is the part that the hot entries use.
 * Forge's bundler doesn't minify, so zod weighs 370 kB in a bundle that is loaded on every cold start of a gate or a
 * panel; this weighs 14. Entries that run seldom use zod: a file changes sides by its import line.
 * A test holds both to the same answers.
 */
export * from './composites';
export { boolean, int, iso, literal, number, oneOf as enum, string, unknown } from './scalars';
export { NEVER, ShapeError, type Fault, type Infer as infer, type Reader, type Shape } from './shape';

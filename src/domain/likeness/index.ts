export { likeness, type Likeness, type Likenable } from './likeness';
export { similarChanges, type SimilarChange, wordsOfSimilar } from './similar-changes';
export { wordsOf } from './words-of';

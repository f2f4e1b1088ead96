export type { ConfigContent, ProjectConfig } from './config-file';
export { configContent, FORMAT, FORMAT_VERSION } from './config-file';
export { FILE_WORDS, fileName } from './file-words';
export { MOST_CHARACTERS, openFile } from './open-file';
export { resolveProjects, type Resolved, type ResolvedProject } from './resolve-projects';
export { sealFile } from './seal-file';

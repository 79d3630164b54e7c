import path from 'node:path';

/** Where the built tables lie. The server runs in the root of the project. */
export function dataFolder() {
  return path.join(process.cwd(), 'lib', 'lookup', 'data');
}

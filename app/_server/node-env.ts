/**
 * Sets NODE_ENV, which React and Next read while they are loaded, so this runs before any import of
 * them.
 */
export function setNodeEnv(value: 'production' | 'development') {
  Object.assign(process.env, { NODE_ENV: value });
}

/** React and Next read this while they are loaded, so it is set before anything imports them. */
export function setNodeEnv(value: 'production' | 'development') {
  Object.assign(process.env, { NODE_ENV: value });
}

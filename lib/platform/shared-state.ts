const shared = globalThis as { campaignState?: Map<string, object> };
shared.campaignState ??= new Map();
const states = shared.campaignState;

/**
 * State that exists once per process. The server around Next.js and the framework's bundle, in which
 * every route may have its own copy of a module, are separate module graphs: a variable of a module
 * exists once in each of them.
 * @param name unique among the states
 * @returns the object that the first of the graphs gave
 */
export function sharedState<State extends object>(name: string, initial: State): State {
  const state = states.get(name) ?? initial;
  states.set(name, state);
  return state as State;
}

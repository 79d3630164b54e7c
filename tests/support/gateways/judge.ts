import { listAnswer } from './offices';
import { type Element, elementText, readDocument, Unreadable } from './read-document';
import { type Entrance, type Environment, idOf, officeCodeOf, type StoredLetter } from './received';
import { validateDocument } from './validate-document';
import type { Chamber } from './value-types';

/** Settings of the gateways. */
export type Rules = {
  /** Valid keys; any other is refused. */
  keys: Record<Chamber, Partial<Record<Environment, string>>>;
  /** Names registered for sending. */
  agents: Record<Chamber, string>;
  /** Codes on the list of each chamber. */
  offices: Record<Chamber, string[]>;
  /** Codes of all seats. The Senate's test endpoint accepts them whether listed or not. */
  everySenateSeat: string[];
  /** Environment of the House's gateway; for the Senate, the address decides it. */
  houseEnvironment: Environment;
  /** Network addresses that may connect; without a list, all may. */
  allowed?: string[];
  mostBytes: number;
  /** Text with which the House reports that it already has a letter. */
  duplicateText: (id: string) => string;
};

export type GatewayRequest = {
  method: string;
  path: string;
  remote: string;
  keys: string[];
  contentType: string;
  /** Undefined if the body was larger than allowed. */
  body: Buffer | undefined;
};

export type GatewayReply = {
  status: number;
  body: string;
  type?: string;
  headers?: Record<string, string>;
  /** Letter to store, which means that it is accepted. */
  letter?: Omit<StoredLetter, 'at'>;
};

const text = (status: number, body: string): GatewayReply => ({ status, body, type: 'text/plain' });

/**
 * Answer to a request. The checks are in the order of the gateways: address, sender, key, type,
 * size, XML, rules of the chamber, and for a letter to be sent the agent, the office, and the id.
 * @param isTaken whether this gateway already accepted a letter with this id
 */
export function judge(
  asked: GatewayRequest,
  entrances: Entrance[],
  rules: Rules,
  isTaken: (chamber: Chamber, environment: Environment, id: string) => boolean,
): GatewayReply {
  const there = entrances.filter(({ path }) => path === asked.path);
  const entrance = there.find(({ method }) => method === asked.method);
  if (there.length === 0) return text(404, 'Not found');
  if (!entrance) return text(405, 'Method not allowed');
  const { chamber } = entrance;
  if (rules.allowed && !rules.allowed.includes(asked.remote)) return text(403, 'Forbidden');
  if (!knowsKey(asked.keys, entrance, rules)) return text(401, 'Unauthorized');
  if (entrance.for === 'offices') {
    const body = JSON.stringify(listAnswer(chamber, rules.offices[chamber]));
    return { status: 200, body, type: 'application/json' };
  }
  if (chamber === 'senate' && !/^application\/xml\s*(;|$)/i.test(asked.contentType)) {
    return text(415, 'Unsupported media type');
  }
  if (!asked.body) return text(413, 'Request entity too large');
  const root = readOrProblem(asked.body);
  if (typeof root === 'string') return gatewayErrors(400, [root]);
  const problems = validateDocument(root, chamber);
  if (problems.length > 0) return gatewayErrors(400, problems);
  if (entrance.for === 'validate') return text(200, 'Validation Passed');

  const environment = environmentOf(entrance, rules);
  const [id, office] = [idOf(root), officeCodeOf(root)];
  if (elementText(root, 'Delivery', 'DeliveryAgent') !== rules.agents[chamber]) {
    return gatewayErrors(400, ['DeliveryAgent Mismatch']);
  }
  const isTestOfSenate = chamber === 'senate' && environment === 'test';
  const reachable = isTestOfSenate ? rules.everySenateSeat : rules.offices[chamber];
  if (!reachable.includes(office)) {
    return gatewayErrors(400, [`Message delivery is not enabled for ${office}`]);
  }
  if (isTaken(chamber, environment, id)) {
    const problem = rules.duplicateText(id);
    return chamber === 'house' ? gatewayErrors(400, [problem]) : gatewayErrors(409, [problem]);
  }
  const xml = asked.body.toString('utf8');
  const letter = { chamber, environment, id, office, xml, root };
  return { ...text(chamber === 'house' ? 200 : 201, 'Message received'), letter };
}

function environmentOf(entrance: Entrance, { houseEnvironment }: Rules): Environment {
  return entrance.environment ?? houseEnvironment;
}

/** The Senate has one list of offices for both of its keys. */
function knowsKey(given: string[], entrance: Entrance, rules: Rules) {
  const known = rules.keys[entrance.chamber];
  const isSenateList = entrance.chamber === 'senate' && entrance.for === 'offices';
  const right = isSenateList ? Object.values(known) : [known[environmentOf(entrance, rules)]];
  return given.length === 1 && given[0] !== '' && right.includes(given[0]);
}

function readOrProblem(body: Buffer): Element | string {
  try {
    return readDocument(body);
  } catch (problem) {
    if (problem instanceof Unreadable) return problem.message;
    throw problem;
  }
}

/**
 * Error answer. Every sentence is repeated, as the real gateway does, so that a client that counts
 * sentences counts wrong.
 */
export function gatewayErrors(status: number, sentences: string[]): GatewayReply {
  const twice = sentences.flatMap((sentence) => [sentence, sentence]);
  const list = twice.map((sentence) => `  <Error>${escaped(sentence)}</Error>\n`).join('');
  return { status, body: `<Errors>\n${list}</Errors>\n`, type: 'application/xml' };
}

const escaped = (sentence: string) =>
  sentence.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

import { type Element, elementText } from './read-document';
import type { Chamber } from './value-types';

export type Environment = 'test' | 'production';

/** Purpose of one address of a gateway. */
export type Entrance = {
  method: 'GET' | 'POST';
  path: string;
  chamber: Chamber;
  for: 'offices' | 'validate' | 'send';
  /** Set if the address alone decides it; otherwise the setting of the gateway applies. */
  environment?: Environment;
};

/** One request, without its key. */
export type GatewayCall = {
  at: Date;
  method: string;
  path: string;
  entrance?: Entrance;
  /** Parsed content, if it could be parsed. */
  xml: string;
  root?: Element;
  id?: string;
  office?: string;
  /** Status of the answer; undefined if the connection was dropped or left unanswered. */
  status?: number;
  fault?: string;
  /** Whether it was accepted in this request, which happens only once per letter. */
  stored: boolean;
};

export type StoredLetter = {
  at: Date;
  chamber: Chamber;
  environment: Environment;
  id: string;
  office: string;
  xml: string;
  root: Element;
};

export const idOf = (root: Element) => elementText(root, 'Delivery', 'DeliveryId') ?? '';
export const officeCodeOf = (root: Element) => elementText(root, 'Recipient', 'MemberOffice') ?? '';

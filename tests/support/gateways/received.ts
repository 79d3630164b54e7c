import { type Element, elementText } from './read-document';
import type { Chamber } from './value-types';

export type Environment = 'test' | 'production';

/** What one address of a gateway is for. */
export type Entrance = {
  method: 'GET' | 'POST';
  path: string;
  chamber: Chamber;
  for: 'offices' | 'validate' | 'send';
  /** Where the address alone decides it; else the whole gateway is one or the other. */
  environment?: Environment;
};

/** One request, without its key. */
export type Received = {
  at: Date;
  method: string;
  path: string;
  entrance?: Entrance;
  /** What it sent, if it could be parsed. */
  xml: string;
  root?: Element;
  id?: string;
  office?: string;
  /** What it was answered; nothing where the line was dropped or left silent. */
  status?: number;
  fault?: string;
  /** Accepted in this request, and never twice. */
  stored: boolean;
};

export type Stored = {
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

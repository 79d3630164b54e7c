import { stateCodes, topicNames } from './topics';

/** Allowed values of a text. The name is the one in the gateway's sentences. */
export type ValueType = {
  type: string;
  /** In characters; an emoji is one. */
  least?: number;
  most?: number;
  /** Must match the complete value. */
  pattern?: RegExp;
  values?: readonly string[];
  /** Leading, trailing, and repeated spaces are ignored. */
  collapses?: boolean;
};

export type Chamber = 'house' | 'senate';

export const text = (least: number, most = 500): ValueType => ({
  type: `string_${least}_${most}_type`,
  least,
  most,
});

const pattern = (type: string, fits: RegExp): ValueType => ({ type, pattern: fits });

const billTypes = {
  house: ['hamdt', 'hconres', 'hjres', 'hr', 'hres', 's', 'samdt', 'sconres', 'sjres', 'sres'],
  // The House's concurrent resolution has no final period in the Senate's list.
  senate: [
    ...['H.Amdt.', 'H.Con.Res', 'H.J.Res.', 'H.R.', 'H.Res.'],
    ...['S.', 'S.Amdt.', 'S.Con.Res.', 'S.J.Res.', 'S.Res.'],
  ],
};

/** Every type of value in a chamber's documents. */
export function valueTypesOf(chamber: Chamber) {
  const house = chamber === 'house';
  const oneOf = (type: string, values: readonly string[]): ValueType => ({ type, values });
  return {
    version: oneOf('cwc_version_type', ['2.0']),
    deliveryId: pattern('delivery_id_type', /^[a-zA-Z0-9]{32}$/),
    date: pattern('date_type', /^[0-9]{8}$/),
    email: pattern('email_type', /^[^@]+@[^.]+\..+$/u),
    phone: pattern('phone_type', /^[0-9]{3}-[0-9]{3}-[0-9]{4}$/),
    zip: pattern('zip_type', /^[0-9]{5}(-[0-9]{4})?$/),
    office: pattern('member_office_type', house ? /^H[A-Z][A-Z][0-9][0-9]$/ : /^S[A-Z]{2}0[1-3]$/),
    eitherCase: pattern('yes_no_type', /^[YyNn]$/),
    yesNo: oneOf('validation_type', ['Y', 'N']),
    prefix: house ? text(1) : oneOf('prefix_type', ['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Dr.']),
    /** The Senate accepts two characters where the House requires three. */
    short: text(house ? 3 : 2),
    state: oneOf('state_type', stateCodes),
    topic: { ...oneOf('loc_topic_type', topicNames), collapses: house },
    number: pattern('positive_integer_type', /^0*[1-9][0-9]*$/),
    bill: oneOf('bill_type_type', billTypes[chamber]),
    stance: house ? pattern('pro_con_type', /^(pro|con)$/i) : oneOf('pro_con_type', ['Pro', 'Con']),
    link: pattern(
      'any_uri_type',
      house ? /^[^\s<>"{}|\\^`]+$/u : /^https?:\/\/[^\s/<>"]+[^\s<>"]*$/iu,
    ),
    statement: text(6, 10_000),
  } satisfies Record<string, ValueType>;
}

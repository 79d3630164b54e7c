/** What a person may have to look at; the column holds one of these. */
export const alertKinds = [
  /** A channel takes no letters before something is mended; its name. */
  'channel_stopped',
  /** Letters have been due for an hour; the channel they wait for. */
  'queue_old',
  /** The members of Congress have not been updated for a month. */
  'roster_old',
  /** The campaign asks for something that is over; the edition's name. */
  'edition_over',
  /** The disk of the data folder; the machine's name. */
  'disk_full',
  /** Many messages from one network within an hour. */
  'burst',
  /** A webhook was switched off since nobody took its events; its id. */
  'webhook_off',
] as const;

export type AlertKind = (typeof alertKinds)[number];

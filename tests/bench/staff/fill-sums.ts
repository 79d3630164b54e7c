import pg from 'pg';

/** The sums of rows that were made without triggers, as the migration fills them. */
const statements = `
  truncate "CounterChange", "Counter";
  insert into "Counter" (kind, at, key, count)
  select t.kind, t.at, t.key, count(*) from "Message" m
  cross join lateral "message_tallies"(m."createdAt", m.district, m.language, m."ownWords") t
  group by 1, 2, 3;
  insert into "Counter" (kind, at, key, count)
  select t.kind, t.at, t.key, count(*) from "Delivery" d
  cross join lateral "letter_tallies"(d.kind, d."createdAt", d.seat, d.channel, d.status,
    d."testMode", d."statusSince") t
  group by 1, 2, 3;
  analyze "Counter"`;

/** Changes of a busy minute that nobody has folded yet; together they change nothing. */
const busyMinute = `
  insert into "CounterChange" (kind, at, key, count)
  select kind, at, key, sign from (
    select kind, at, key from "Counter" order by at desc limit $1::int / 2
  ) latest cross join (values (1), (-1)) s(sign)`;

async function run(url: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

export const fillSums = (url: string) => run(url, (client) => client.query(statements));

export const leaveUnfolded = (url: string, changes: number) =>
  run(url, (client) => client.query(busyMinute, [changes]));

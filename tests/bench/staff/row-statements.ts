/**
 * Statements that create the rows, in the order in which a connection runs them. Random numbers are
 * PostgreSQL's own, seeded again for each slice, so that every run creates the same rows.
 */

/** $1: words, the most frequent first. */
export const fillWords = `
  create temp table word as
  select n::int - 1 as n, word from unnest($1::text[]) with ordinality as w(word, n)`;

/** House seats whose state has two senators, so that everyone writes three letters. */
export const keepSeats = `
  create temp table place as
  select row_number() over (order by h.seat)::int - 1 as n, h.seat as district, h.state,
    array[h.seat, s.seats[1], s.seats[2]] as seats
  from "Office" h join (
    select state, array_agg(seat order by seat) as seats from "Office"
    where chamber = 'senate' group by state having count(*) = 2
  ) s using (state) where h.chamber = 'house'`;

/**
 * One slice: who writes when and where, and the outcome. $1: first number, $2: number after the
 * last, $3: total number, $4: days they cover.
 */
export const chooseRows = `
  create temp table chosen as
  select i, at as "createdAt", i < $3 * 0.02 as erased, p.*, fate,
    (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
      || substr(hash, 1, 3) || '8' || substr(hash, 4, 15))::uuid::text as id,
    upper(substr(hash, 1, 4) || '-' || substr(hash, 5, 4) || '-' || i) as reference,
    case when random() < 0.12 then 'es' else 'en' end::"Language" as language,
    case when random() < 0.45 then 8 + (random() * 50)::int else 0 end as words
  from (
    select i, md5(i::text) as hash, random() as fate,
      (date_trunc('minute', now()) - interval '1 hour'
        - ($3 - i)::float8 / $3 * $4::int * interval '1 day')::timestamp(3) as at,
      (random() * ((select count(*) from place) - 1))::int as place
    from generate_series($1::int, $2::int - 1) i
  ) c join place p on p.n = c.place`;

/** $1: template, $2: planted words and their rarity, $3: total number of messages. */
export const insertMessages = `
  with picked as (
    -- The first word of the list is in every other text, the last in one of thousands.
    select i, (power((select count(*) from word), random()) - 1)::int as n
    from chosen, generate_series(1, words)
  ), spoken as (
    select i, string_agg(word, ' ') as words from picked join word using (n) group by i
  ), planted as (
    select i, string_agg(key, ' ') as words from chosen, jsonb_each_text($2::jsonb)
    where ($3::int - i) % value::int = 5 group by i
  ), written as (
    select c.*, nullif(concat_ws(' ', s.words, p.words), '') as own
    from chosen c left join spoken s using (i) left join planted p using (i)
  ), named as (
    select w.*, initcap(f.word) as first, initcap(l.word) as last, initcap(t.word) as town
    from written w
      left join word f on f.n = 20 + i % 900 and not erased
      left join word l on l.n = 20 + i % 2999 and not erased
      left join word t on t.n = 1000 + i % 800 and not erased
  )
  insert into "Message" (id, reference, "receiptHash", edition, language, "firstName", "lastName",
    email, street, city, state, zip, district, certainty, subject, body, "templateText", "ownText",
    "ownWords", newsletter, "holdReason", "writerHash", "reviewFlags", "rejectedCode", "createdAt",
    "endedAt", "erasedAt", "erasedBy")
  select id, reference, md5('receipt' || i), '2024-bill', language,
    first, last, case when not erased then 'sam' || i % 700000 || '@example.org' end,
    case when not erased then i % 9999 || ' Example Street' end,
    town, state, case when not erased then lpad((i % 99999)::text, 5, '0') end, district, 'zip',
    case when not erased then 'Support the Act' end,
    case when not erased then concat_ws(E'\\n\\n', own, $1::text) end,
    case when not erased then $1::text end, case when not erased then own end,
    own is not null, i % 5 = 0,
    case when fate < 0.004 then 'review' when fate < 0.005 then 'confirmation' end::"HoldReason",
    md5('writer' || i),
    case when fate < 0.001 then '{links}' when fate < 0.002 then '{many_from_network,shouting}'
      else '{}'::text[] end,
    case when fate between 0.005 and 0.006 then 'insults' when fate between 0.006 and 0.007 then 'spam' end,
    "createdAt", case when fate >= 0.005 and (fate < 0.015 or fate >= 0.06) then "createdAt" + interval '1 hour' end,
    case when erased then now() end, case when erased then 'timetable'::"ErasedBy" end
  from named`;

/** Three letters per message. */
export const insertLetters = `
  insert into "Delivery" (id, "messageId", kind, seat, bioguide, "officeName", chamber, channel,
    status, "statusSince", attempts, "notifiedStatus", failure, "createdAt", "endedAt")
  select left(l.id, 14) || '7' || substr(md5(l.id || number), 1, 3) || '-8'
      || substr(md5(l.id || number), 4, 3) || '-' || substr(md5(l.id || number), 7, 12),
    l.id, 'letter', o.seat, o.bioguide, o.name, o.chamber, l.channel::"ChannelName",
    l.status::"DeliveryStatus", "createdAt" + interval '1 hour',
    case when status in ('on_hold', 'queued', 'self_send', 'rejected', 'expired') then 0 else 1 end,
    l.status::"DeliveryStatus",
    case when status in ('refused', 'failed', 'bounced') then 'refused' end,
    "createdAt",
    case when status not in ('on_hold', 'queued', 'self_send') then "createdAt" + (random() * 120 + 1) * interval '1 minute' end
  from (
    select c.*, case
        when fate >= 0.015 and fate < 0.06 then 'self_send'
        when chance < 0.4 then 'email'
        when number = 1 then 'house_cwc' else 'senate_cwc' end as channel,
      case
        when fate < 0.005 then 'on_hold'
        when fate < 0.007 then 'rejected'
        when fate < 0.010 then 'expired'
        when fate < 0.015 then 'canceled'
        when fate < 0.05 then 'self_send'
        when fate < 0.06 then 'self_sent'
        when "createdAt" > now() - interval '3 hours' then 'queued'
        when chance between 0.3 and 0.3007 then 'refused'
        when chance between 0.5 and 0.5006 then 'bounced'
        when chance between 0.6 and 0.6004 then 'failed'
        when chance between 0.7 and 0.7003 then 'unconfirmed'
        else 'accepted' end as status
    from (select c.*, number, random() as chance from chosen c, generate_series(1, 3) number) c
  ) l join "Office" o on o.seat = l.seats[number]`;

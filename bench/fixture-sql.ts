import * as names from "./fixture-names.ts";

/** Day on which every bench stands: the last touches are of the evening before. */
export const fixtureDay = "2026-03-02";
const firstAccountMs = Date.UTC(2021, 2, 1);
const accountsForMs = 5 * 365 * 86_400_000;

const list = (words: string[]) => `array['${words.map((word) => word.replaceAll("'", "''")).join("','")}']`;

/** Functions of a draw: all of the fixture follows from row numbers, so that two builds are alike. */
export function helpers(size: number): string {
  const step = Math.max(1, Math.floor(accountsForMs / size));
  return `
    drop schema if exists fixture cascade; create schema fixture;
    create function fixture.r(i bigint, salt bigint) returns double precision language sql immutable parallel safe as
      $$ select (hashint8extended(i, salt) & 9007199254740991)::double precision / 9007199254740992.0 $$;
    create function fixture.id(ms bigint, salt int, i bigint) returns uuid language sql immutable parallel safe as
      $$ select ('0' || to_hex(ms) || '7' || lpad(to_hex(salt), 3, '0') || 'a' || substr(to_hex(hashint8extended(i, salt) | (-9223372036854775808)), 2))::uuid $$;
    create function fixture.account(w int, i bigint) returns uuid language sql immutable parallel safe as $$ select fixture.id(${firstAccountMs} + i * ${step}, w * 16 + 1, i) $$;
    create function fixture.person(w int, i bigint) returns uuid language sql immutable parallel safe as $$ select fixture.id(${firstAccountMs} + i * ${step}, w * 16 + 2, i) $$;
    create function fixture.made(i bigint) returns timestamptz language sql immutable parallel safe as $$ select to_timestamp((${firstAccountMs} + i * ${step}) / 1000.0) $$;
    -- One account in a hundred holds three in ten of what happens.
    create function fixture.skewed(i bigint, salt bigint, n bigint) returns bigint language sql immutable parallel safe as
      $$ select case when fixture.r(i, salt) < 0.3 then floor(fixture.r(i, salt + 1) * (n / 100))::bigint * 100 else floor(fixture.r(i, salt + 1) * n)::bigint end $$;
    create function fixture.pick(words text[], draw double precision, skew double precision) returns text language sql immutable parallel safe as
      $$ select words[1 + floor(power(draw, skew) * cardinality(words))::int] $$;
    create function fixture.family(i bigint, s bigint) returns text language sql immutable parallel safe as
      $$ select case when fixture.r(i, s) < 0.55 then fixture.pick(${list(names.familyNames)}, fixture.r(i, s + 1), 2)
                     else fixture.pick(${list(names.familyFronts)}, fixture.r(i, s + 1), 1) || fixture.pick(${list(names.familyBacks)}, fixture.r(i, s + 2), 1) end $$;
    create function fixture.given(i bigint, s bigint) returns text language sql immutable parallel safe as
      $$ select fixture.pick(${list(names.givenNames)}, fixture.r(i, s), 1.8) $$;
    create function fixture.coined(i bigint, s bigint) returns text language sql immutable parallel safe as
      $$ select fixture.pick(${list(names.coinedFronts)}, fixture.r(i, s), 1) || fixture.pick(${list(names.coinedMiddles)}, fixture.r(i, s + 1), 1) || fixture.pick(${list(names.coinedBacks)}, fixture.r(i, s + 2), 1) $$;
    create function fixture.firm(i bigint, s bigint) returns text language sql immutable parallel safe as
      $$ select case
           when fixture.r(i, s) < 0.04 then fixture.pick(${list(names.hanFirmWords)}, fixture.r(i, s + 1), 1) || fixture.pick(${list(names.hanGivens)}, fixture.r(i, s + 2), 1) || fixture.pick(${list(names.hanTrades)}, fixture.r(i, s + 3), 1) || '有限公司'
           when fixture.r(i, s) < 0.07 then 'شركة ' || fixture.pick(${list(names.arabicFirmWords)}, fixture.r(i, s + 1), 1) || ' ' || fixture.pick(${list(names.arabicFamilies)}, fixture.r(i, s + 2), 1) || ' ' || fixture.pick(${list(names.arabicTrades)}, fixture.r(i, s + 3), 1)
           when fixture.r(i, s) < 0.35 then fixture.family(i, s + 4) || ' ' || fixture.pick(${list(names.trades)}, fixture.r(i, s + 8), 1.3) || ' ' || fixture.pick(${list(names.legalForms)}, fixture.r(i, s + 9), 1.2)
           when fixture.r(i, s) < 0.45 then fixture.family(i, s + 4) || ' & ' || fixture.family(i, s + 10) || ' ' || fixture.pick(${list(names.legalForms)}, fixture.r(i, s + 9), 1.2)
           else fixture.coined(i, s + 14) || ' ' || fixture.pick(${list(names.trades)}, fixture.r(i, s + 8), 1.3) || ' ' || fixture.pick(${list(names.legalForms)}, fixture.r(i, s + 9), 1.2) end $$;
    create function fixture.street(i bigint, s bigint) returns text language sql immutable parallel safe as
      $$ select fixture.family(i, s) || (array['straße','weg','gasse',' Road',' Street'])[1 + floor(fixture.r(i, s + 3) * 5)::int] || ' ' || floor(power(fixture.r(i, s + 4), 2) * 200)::int $$;
    -- What somebody wrote down of a touch, of one in ten: a subject, a thing, and what comes next.
    create function fixture.note(i bigint) returns text language sql immutable parallel safe as
      $$ select case when fixture.r(i, 128) < 0.1 then
           (array['Asked about','Sent again','Complained of','Wants more of','Thanked for','Waits for'])[1 + floor(fixture.r(i, 129) * 6)::int] || ' the ' ||
           (array['invoice','delivery','offer','sample','drawing','contract','warranty','training'])[1 + floor(fixture.r(i, 130) * 8)::int] || ' for ' ||
           fixture.coined(i, 131) || ' ' || (array['pump','valve','filter','motor','sensor','panel'])[1 + floor(fixture.r(i, 134) * 6)::int] || '; ' ||
           (array['call again in spring','will decide with the board','knows our brochure','prefers mail','is content'])[1 + floor(fixture.r(i, 135) * 5)::int] end $$;
    -- Letters an address can have.
    create function fixture.latin(name text) returns text language sql immutable parallel safe as
      $$ select regexp_replace(replace(replace(replace(replace(translate(lower(name), 'éèáàíóúñçşığąćęłńśźżýřžšåøâêôû', 'eeaaiouncsigacelnszzyrzsaoaeou'), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), '[^a-z0-9]', '', 'g') $$;
  `;
}

interface Step {
  what: string;
  sql: string;
}

/** Statements that fill one workspace: $1 its id, $2 its number, $3 accounts, $4 users. */
export const knowSteps: Step[] = [
  {
    what: "accounts",
    sql: `insert into accounts (workspace_id, id, name, industry, website, number, owner_id, created_at, updated_at)
      select $1::uuid, fixture.account($2, i), n.name,
        -- The oldest fiftieth is an industry of its own: a rare filter that runs against the newest first.
        case when i < $3 / 50 then 'Shipbuilding' when fixture.r(i, 31) < 0.05 then null else fixture.pick(${list(names.industries)}, fixture.r(i, 32), 1.5) end,
        case when fixture.latin(n.name) <> '' then fixture.latin(split_part(n.name, ' ', 1)) || case when fixture.r(i, 33) < 0.5 then '.de' else '.com' end end,
        (100000 + i)::text,
        case when fixture.r(i, 34) < 0.95 then ($4::uuid[])[1 + floor(power(fixture.r(i, 35), 1.5) * cardinality($4::uuid[]))::int] end,
        fixture.made(i), fixture.made(i)
      from generate_series(0, $3::bigint - 1) i cross join lateral (select fixture.firm(i, 100 + $2) as name offset 0) n`,
  },
  {
    what: "people",
    sql: `insert into people (workspace_id, id, name, given_name, family_name, created_at, updated_at)
      select $1::uuid, fixture.person($2, i),
        case when n.han then n.family || n.given else n.given || ' ' || n.family end, n.given, n.family, fixture.made(i), fixture.made(i)
      from generate_series(0, $3::bigint - 1) i cross join lateral (
        select fixture.r(i, 41) < 0.05 as han,
          case when fixture.r(i, 41) < 0.05 then fixture.pick(${list(names.hanGivens)}, fixture.r(i, 42), 1) || case when fixture.r(i, 43) < 0.7 then fixture.pick(${list(names.hanGivens)}, fixture.r(i, 44), 1) else '' end
               when fixture.r(i, 41) < 0.09 then fixture.pick(${list(names.arabicGivens)}, fixture.r(i, 42), 1.5)
               else fixture.given(i, 42 + $2) || case when fixture.r(i, 45) < 0.08 then '-' || fixture.given(i, 46) else '' end end as given,
          case when fixture.r(i, 41) < 0.05 then fixture.pick(${list(names.hanFamilies)}, fixture.r(i, 47), 1.8)
               when fixture.r(i, 41) < 0.09 then fixture.pick(${list(names.arabicFamilies)}, fixture.r(i, 47), 1.3)
               else fixture.family(i, 48 + $2) end as family offset 0) n`,
  },
  {
    what: "employments",
    sql: `insert into employments (workspace_id, id, person_id, account_id, title, buying_role, started_on, ended_on, evidence, created_at)
      select $1::uuid, fixture.id(${firstAccountMs} + e.i, $2 * 16 + 3, e.i), fixture.person($2, e.p), fixture.account($2, e.a),
        (array['Managing director','Head of purchasing','Buyer','Engineer','Assistant','Head of sales'])[1 + floor(fixture.r(e.i, 54) * 6)::int],
        (array['decides','influences','uses','pays','champions',null])[1 + floor(fixture.r(e.i, 55) * 6)::int],
        e.at::date, case when e.i >= $3 then e.at::date + 200 end, 'import', e.at
      from (select i, i % $3 as p, fixture.made(i % $3) as at, case when i < $3 and fixture.r(i, 51) < 0.7 then i else fixture.skewed(i, 52, $3) end as a
            from generate_series(0, $3::bigint + $3 / 20 - 1) i offset 0) e`,
  },
  {
    what: "contact points of people",
    sql: `insert into contact_points (workspace_id, id, person_id, kind, value, normal, state, created_at)
      select $1::uuid, fixture.id(${firstAccountMs} + n.i, $2 * 16 + 4, n.i), n.id, 'email', n.address, n.address,
        case when fixture.r(n.i, 61) < 0.05 then 'dead' else 'unverified' end, fixture.made(n.i)
      from (select i, p.id, case when fixture.latin(p.given_name) <> '' then fixture.latin(p.given_name) || '.' || fixture.latin(p.family_name) else 'p' || i end
                || '@' || case when a.website is null then 'mail' || i % 97 || '.com' else a.website end as address
            from (select i, fixture.person($2, i) as person, case when fixture.r(i, 51) < 0.7 then i else fixture.skewed(i, 52, $3) end as a
                  from generate_series(0, $3::bigint - 1) i offset 0) e
            join people p on p.workspace_id = $1 and p.id = e.person
            join accounts a on a.workspace_id = $1 and a.id = fixture.account($2, e.a) offset 0) n`,
  },
  {
    what: "contact points of accounts",
    sql: `insert into contact_points (workspace_id, id, account_id, kind, value, normal, street, city, postal_code, country, created_at)
      select $1::uuid, fixture.id(${firstAccountMs} + i, $2 * 16 + 5, i), fixture.account($2, i), k.kind, k.value, case k.kind when 'phone' then k.value else lower(k.value) end,
        case k.kind when 'postal' then k.street end, case k.kind when 'postal' then k.city end, case k.kind when 'postal' then (10000 + i % 80000)::text end,
        case k.kind when 'postal' then 'DE' end, fixture.made(i)
      from generate_series(0, $3::bigint - 1) i cross join lateral (
        select c.city, c.street, case when fixture.r(i, 71) < 0.75 then 'postal' else 'phone' end as kind,
          case when fixture.r(i, 71) < 0.75 then c.street || ', ' || c.city else '+49' || (3000000000 + floor(fixture.r(i, 72) * 900000000))::bigint end as value
        from (select fixture.pick(${list(names.cities)}, fixture.r(i, 73), 1.7) as city, fixture.street(i, 74) as street offset 0) c) k`,
  },
  {
    what: "relationships",
    sql: `insert into relationships (workspace_id, id, account_id, status, started_on, created_at)
      select $1::uuid, fixture.id(${firstAccountMs} + i, $2 * 16 + 6, i), fixture.account($2, i),
        case when fixture.r(i, 81) < 0.85 then 'customer' when fixture.r(i, 81) < 0.96 then 'prospect' when fixture.r(i, 81) < 0.98 then 'lapsed' when fixture.r(i, 81) < 0.99 then 'former' else 'partner' end,
        case when fixture.r(i, 82) < 0.6 then fixture.made(i)::date end, fixture.made(i)
      from generate_series(0, $3::bigint - 1) i`,
  },
  {
    what: "orders",
    sql: `insert into orders (workspace_id, id, account_id, number, state, ordered_on, currency, total_minor, amount_minor, created_at, updated_at)
      select $1::uuid, fixture.id(${firstAccountMs} + o.i, $2 * 16 + 7, o.i), fixture.account($2, o.a), (500000 + o.i)::text,
        case when o.s < 0.03 then 'cancelled' when o.s < 0.2 then 'open' else 'cleared' end, o.day, 'EUR', o.amount, o.amount, o.day, o.day
      from (select i, fixture.skewed(i, 91, $3) as a, fixture.r(i, 93) as s, date '${fixtureDay}' - 1 - floor(fixture.r(i, 94) * 730)::int as day,
              (1000 + power(fixture.r(i, 95), 4) * 5000000)::bigint as amount
            from generate_series(0, $3::bigint * 2 - 1) i offset 0) o
      -- Prospects have bought nothing.
      where fixture.r(o.a, 81) < 0.85 or fixture.r(o.a, 81) >= 0.96`,
  },
  {
    what: "custom fields",
    sql: `with made as (
        insert into custom_fields (workspace_id, id, record_kind, label, kind, choices, position)
        select $1::uuid, fixture.id(${firstAccountMs}, $2 * 16 + 8, f.n), 'account', f.label, f.kind, f.choices, f.n
        from (values (1, 'Tier', 'choice', array['Founding','Silver','Gold','Platinum']), (2, 'Employees', 'number', null), (3, 'Visited on', 'date', null)) f (n, label, kind, choices)
        returning id, position)
      insert into custom_values (workspace_id, field_id, record_id, id, account_id, text_value, number_value, date_value)
      select $1::uuid, m.id, fixture.account($2, i), fixture.id(${firstAccountMs} + i * 4 + m.position, $2 * 16 + 9, i * 4 + m.position), fixture.account($2, i),
        -- The oldest 43 of a hundred: a broad filter that runs against the newest first.
        case m.position when 1 then case when i < $3 * 43 / 100 then 'Founding' else (array['Silver','Gold','Platinum'])[1 + floor(power(fixture.r(i, 96), 3) * 3)::int] end end,
        case m.position when 2 then floor(power(fixture.r(i, 97), 6) * 20000)::double precision end,
        case m.position when 3 then date '${fixtureDay}' - floor(fixture.r(i, 98) * 900)::int end
      from made m cross join generate_series(0, $3::bigint - 1) i`,
  },
  {
    what: "tags",
    sql: `with made as (
        insert into tags (workspace_id, id, name)
        select $1::uuid, fixture.id(${firstAccountMs}, $2 * 16 + 10, t.n), t.name
        from (values (1, 'Newsletter'), (2, 'Fair 2025'), (3, 'Key account'), (4, 'Reference')) t (n, name) returning id, name)
      insert into account_tags (workspace_id, tag_id, account_id, id)
      select $1::uuid, m.id, fixture.account($2, i), fixture.id(${firstAccountMs} + i, $2 * 16 + 11, i * 4 + m.n)
      from (select id, name, row_number() over (order by name) as n from made) m cross join generate_series(0, $3::bigint - 1) i
      where case m.name when 'Newsletter' then fixture.r(i, 101) < 0.3 when 'Fair 2025' then fixture.r(i, 102) < 0.02 when 'Key account' then i % 100 = 0 else fixture.r(i, 103) < 0.001 end`,
  },
  {
    what: "products and items",
    sql: `with p as (
        insert into products (workspace_id, id, name, number, product_group, price_minor, currency)
        select $1::uuid, fixture.id(${firstAccountMs} + i, $2 * 16 + 12, i), fixture.coined(i, 111) || ' ' || (array['Pump','Valve','Filter','Motor','Sensor','Panel'])[1 + i % 6] || ' ' || i, 'P-' || i,
          (array['Hydraulics','Drives','Control'])[1 + i % 3], 1000 + i * 7, 'EUR' from generate_series(0, least($3::bigint, 5000) - 1) i returning 1)
      insert into items (workspace_id, id, title, kind, topics, industries, created_at)
      select $1::uuid, fixture.id(${firstAccountMs} + i, $2 * 16 + 13, i), 'How ' || fixture.coined(i, 112) || ' saved an hour a day', (array['article','guide','report'])[1 + i % 3],
        array['maintenance'], array[fixture.pick(${list(names.industries)}, fixture.r(i, 113), 1)], timestamptz '${fixtureDay}' from generate_series(0, 199) i`,
  },
];

/** Touches from $4 to $5 of 10 × $3; they end on the evening before the fixture's day. */
export const touchesSql = `
  insert into touches (workspace_id, id, created_at, account_id, person_id, channel, direction, purpose, state, outcome, happened_at, item_id, benefit, note, updated_at)
  select $1::uuid, fixture.id((extract(epoch from t.at) * 1000)::bigint, $2 * 16 + 14, t.i), t.at, fixture.account($2, t.a), case when t.c < 0.5 then fixture.person($2, t.a) end,
    (array['email','call','letter','visit','social'])[1 + floor(power(t.c, 1.5) * 5)::int],
    case when t.d < 0.75 then 'out' else 'in' end,
    (array['educate','thank','help','listen','sell','ask','invite'])[1 + floor(t.p * 7)::int], 'done',
    (array['reached','delivered','left-word','no-answer'])[1 + floor(power(t.o, 1.5) * 4)::int], t.at,
    case when t.b > 0.8 then fixture.id(${firstAccountMs} + floor(t.o * 200)::bigint, $2 * 16 + 13, floor(t.o * 200)::bigint) end,
    case when t.b < 0.5 then 'a hint that fits' end, fixture.note(t.i), t.at
  from (select i, fixture.skewed(i, 121, $3) as a, timestamptz '${fixtureDay}' - make_interval(secs => 7200 + floor((1 - i / (10.0 * $3)) * 730 * 86400)) as at,
          fixture.r(i, 123) as c, fixture.r(i, 124) as d, fixture.r(i, 125) as p, fixture.r(i, 126) as o, fixture.r(i, 127) as b
        from generate_series($4::bigint, $5::bigint - 1) i offset 0) t`;

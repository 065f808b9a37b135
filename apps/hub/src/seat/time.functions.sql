-- Time as the rules count it (A1): the database clock, thresholds in Europe/Amsterdam, half-open periods.

-- The start of someone's Nth birthday. Born on 29 February: 1 March in a common year.
CREATE OR REPLACE FUNCTION app.birthday(born_on date, years integer) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT (make_date(extract(year FROM born_on)::integer + years, extract(month FROM born_on)::integer, 1)
          + (extract(day FROM born_on)::integer - 1))::timestamp AT TIME ZONE 'Europe/Amsterdam'
$$;

-- The period [start, finish); empty where it would run backwards.
CREATE OR REPLACE FUNCTION app.span(start timestamptz, finish timestamptz) RETURNS tstzrange
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT CASE WHEN start < finish THEN tstzrange(start, finish, '[)') ELSE 'empty'::tstzrange END $$;

REVOKE ALL ON FUNCTION app.birthday(date, integer), app.span(timestamptz, timestamptz) FROM PUBLIC;

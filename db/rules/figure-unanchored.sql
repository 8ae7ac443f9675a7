-- what     a figure has no reference period or no unit
-- why      it can be compared with nothing, and will be
-- clears   the period that it speaks of, and its unit
-- from     DOMAIN §5 T10, §6 figure-unanchored; an outcome needs a period once it claims a measured change
SELECT figure.id AS record,
    concat_ws('+', CASE WHEN figure.no_period THEN 'period' END, CASE WHEN figure.no_unit THEN 'unit' END) AS key,
    max(CASE WHEN figure.told <= :as_of THEN figure.told ELSE :as_of END, 1) AS since,
    json_object('used', figure.used) AS measured,
    json_object('value', figure.value, 'unit', figure.unit, 'no_period', figure.no_period, 'no_unit', figure.no_unit,
        'source', source.title, 'date', source.date, 'measures', measured.title) AS facts
FROM (
    SELECT reading.id, reading.value, reading.unit, record.date IS NULL AS no_period, reading.unit IS NULL AS no_unit,
        reading.measures IS NOT NULL AS used, reading.source, reading.measures,
        coalesce((SELECT nullif(latest, 3652060) FROM record WHERE id = reading.source), :as_of) AS told
    FROM reading JOIN record ON record.id = reading.id
    WHERE {among reading.id} AND reading.value IS NOT NULL AND (record.date IS NULL OR reading.unit IS NULL)
        AND coalesce(record.earliest, 0) <= :as_of
        AND coalesce((SELECT earliest FROM record WHERE id = reading.source), 0) <= :as_of
    UNION ALL
    SELECT outcome.id, outcome.value, outcome.unit, outcome.level >= 3 AND outcome.period IS NULL, outcome.unit IS NULL,
        coalesce(outcome.level >= 2, 0), NULL, NULL, coalesce(record.latest, :as_of)
    FROM outcome JOIN record ON record.id = outcome.id
    WHERE {among outcome.id} AND outcome.value IS NOT NULL
        AND (outcome.unit IS NULL OR (outcome.level >= 3 AND outcome.period IS NULL))
        AND coalesce(record.earliest, 0) <= :as_of
    UNION ALL
    SELECT commitment.id, coalesce(commitment.target, commitment.value, commitment.baseline), NULL, 0, 1, 0,
        NULL, NULL, coalesce(nullif(record.earliest, 0), :as_of)
    FROM commitment JOIN record ON record.id = commitment.id
    WHERE {among commitment.id} AND commitment.unit IS NULL
        AND coalesce(commitment.target, commitment.value, commitment.baseline) IS NOT NULL
        AND coalesce(record.earliest, 0) <= :as_of
) AS figure
LEFT JOIN record AS source ON source.id = figure.source
LEFT JOIN record AS measured ON measured.id = figure.measures

-- what     all that is cited for a record derives from one source; or a joint text is known only from press reports
-- why      three papers that cite one account are one source
-- clears   a source of its own: the primary text, or an independent account
-- from     DOMAIN §2 "derives from", §6 source-secondary
-- needs    known_citation, derived_account
SELECT cited.of AS record, CASE WHEN cited.joint THEN 'joint' ELSE 'root ' || cited.root END AS key,
    coalesce(nullif(cited.published, 0), :as_of) AS since, '{}' AS measured,
    json_object('root', root.title, 'publisher', (SELECT publisher FROM source WHERE id = cited.root),
        'citations', cited.citations, 'joint', cited.joint) AS facts
FROM (
    SELECT known_citation.of, min(known_citation.root) AS root, count(DISTINCT known_citation.source) AS citations,
        max(known_citation.published) AS published,
        count(DISTINCT known_citation.root) = 1 AND max(known_citation.source <> known_citation.root) AS derived,
        commitment.instrument = 'joint-text' AND min(known_citation.side IN ('press', 'other')) AS joint
    FROM (
        SELECT citation.of FROM derived_account CROSS JOIN citation ON citation.source = derived_account.source
        UNION
        SELECT id FROM commitment WHERE instrument = 'joint-text'
    ) AS asked
    CROSS JOIN known_citation ON known_citation.of = asked.of
    JOIN record ON record.id = known_citation.of
    LEFT JOIN commitment ON commitment.id = known_citation.of
    LEFT JOIN meeting ON meeting.id = known_citation.of
    WHERE {among asked.of}
        AND record.kind IN ('event', 'meeting', 'commitment', 'position', 'outcome')
        AND (coalesce(record.earliest, 0) <= :as_of
            OR coalesce(meeting.status, 'held') IN ('proposed', 'scheduled'))
    GROUP BY known_citation.of
) AS cited
JOIN record AS root ON root.id = cited.root
WHERE cited.derived OR cited.joint

-- what     the day on which a commitment was to be looked at again has come, and nobody has assessed it since
-- why      a review that nobody calls for does not take place
-- clears   an assessment from that day on, or a new review date
-- from     DOMAIN §6 review-due; known to a month, the review comes with its first day and is late after its last
-- needs    stage_now, open_commitment, look
SELECT review.id AS record, review.next_review AS key, max(review.day, 1) AS since,
    json_object('late', review.latest < :as_of, 'binding', review.binding) AS measured,
    json_object('review', review.next_review, 'days', :as_of - review.day, 'late', max(:as_of - review.latest, 0),
        'looked', (SELECT date FROM look WHERE look.commitment = review.id
            ORDER BY latest DESC, assessment DESC LIMIT 1),
        'implementation', open_commitment.implementation, 'owner', review.owner) AS facts
FROM (
    SELECT commitment.id, commitment.next_review, commitment.owner, commitment.binding,
        commitment.next_review_latest AS latest,
        CASE commitment.next_review_earliest WHEN 0 THEN commitment.next_review_latest
            ELSE commitment.next_review_earliest END AS day
    FROM commitment JOIN record ON record.id = commitment.id
    WHERE {among commitment.id} AND commitment.next_review IS NOT NULL AND coalesce(record.earliest, 0) <= :as_of
) AS review
LEFT JOIN open_commitment ON open_commitment.commitment = review.id
LEFT JOIN stage_now ON stage_now.commitment = review.id
WHERE review.day <= :as_of
    AND stage_now.stage IS NOT 'withdrawn'
    AND coalesce(open_commitment.implementation, '') NOT IN ('fulfilled', 'superseded')
    AND coalesce((SELECT min(max(latest), :as_of) FROM look WHERE look.commitment = review.id), 0) < review.day

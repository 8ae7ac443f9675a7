-- Commitments in force that are neither fulfilled nor superseded; most of an old desk's are.
-- needs    open_commitment
SELECT * FROM open_commitment WHERE implementation NOT IN ('fulfilled', 'superseded')

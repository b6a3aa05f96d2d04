SELECT passage.fingerprint, quantity.start, quantity.stop, quantity.printed, quantity.value, quantity.high, quantity.kind
FROM json_each(:fingerprints) JOIN passage ON passage.fingerprint = json_each.value JOIN quantity ON quantity.passage = passage.id
ORDER BY quantity.passage, quantity.start

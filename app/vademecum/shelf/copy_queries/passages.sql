SELECT passage.fingerprint, passage.text, passage.page_starts
FROM json_each(:fingerprints) JOIN passage ON passage.fingerprint = json_each.value

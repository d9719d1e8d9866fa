// Node and nothing else: what every start costs at least.
process.exitCode = 0

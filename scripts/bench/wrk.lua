-- What wrk asks for and how it tells what it found, for scripts/bench/load.ts.
-- BENCH_PATHS holds the paths that are asked for in turn, one a line; BENCH_RESULT the file that the figures go to.

local paths = {}
for path in os.getenv("BENCH_PATHS"):gmatch("[^\n]+") do paths[#paths + 1] = path end
local at = 0

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end

function done(summary, latency)
  local errors = summary.errors
  local file = assert(io.open(os.getenv("BENCH_RESULT"), "w"))
  file:write(string.format(
    '{"requests":%d,"seconds":%f,"bytes":%d,"p50":%f,"p99":%f,"slowest":%f,"errors":%d}',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
  file:close()
end

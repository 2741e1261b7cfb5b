-- What wrk sends: wrk -s requests.lua http://host:port -- OPERATION TARGETS
-- TARGETS is a file with an API key and what the operation needs on every line:
--   create   key, service            every request has an idempotency key of its own
--   status   key, incident, status   in turn, from lap to lap between two statuses, so every change is a legal one
--   read     key, path               at random
local targets, sent, run = {}, 0, nil

local BETWEEN = { investigating = "monitoring", monitoring = "investigating" }
local INCIDENT = '{"title": "Database connection pool exhausted", "description": "The API answers 500 because every '
  .. 'connection is taken.", "severity": "SEV3", "service_ids": ["%s"]}'
local STATUS = '{"status": "%s", "comment": "Looked at the pool once more."}'

local function headers(target, more)
  more = more or {}
  more["Authorization"] = "Bearer " .. target.key
  return more
end

local function any() return targets[math.random(#targets)] end

local operations = {}

function operations.create()
  local target = any()
  sent = sent + 1
  local more = { ["Content-Type"] = "application/json", ["Idempotency-Key"] = run .. "-" .. sent }
  return wrk.format("POST", "/api/v1/incidents", headers(target, more), INCIDENT:format(target.what))
end

function operations.status()
  local target = targets[sent % #targets + 1]
  sent = sent + 1
  local path = "/api/v1/incidents/" .. target.what .. "/status"
  target.status = BETWEEN[target.status]
  local more = { ["Content-Type"] = "application/json" }
  return wrk.format("POST", path, headers(target, more), STATUS:format(target.status))
end

function operations.read()
  local target = any()
  return wrk.format("GET", target.what, headers(target))
end

function init(arguments)
  run = arguments[3]
  math.randomseed(tonumber(run))
  for line in io.lines(arguments[2]) do
    local key, what, status = line:match("^(%S+) (%S+) ?(%S*)$")
    targets[#targets + 1] = { key = key, what = what, status = status }
  end
  -- wrk asks for one request before the first that it sends, to look at it. That one must not count as a lap.
  request = function()
    request = operations[arguments[1]]
    return wrk.format("GET", "/")
  end
end

function done(summary, latency)
  local e = summary.errors
  local failed = e.connect + e.read + e.write + e.timeout + e.status
  print(("result %d %d %.6f %d"):format(summary.requests, failed, summary.duration / 1e6, latency:percentile(50)))
end

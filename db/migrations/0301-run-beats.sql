-- Whoever runs a source says so every few seconds; a run that is silent was killed, and the source's next run takes its place.
alter table source_runs add column beat_at timestamptz;

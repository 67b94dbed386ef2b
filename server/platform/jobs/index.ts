export { type Draining, drainWorkspaces } from "./drain-workspaces.ts";
export { enqueue, takeAsked } from "./enqueue.ts";
export { installQueue } from "./install-queue.ts";
export {
  defineJob,
  type JobIds,
  type JobKind,
  type JobRun,
  registerJobs,
  registerSchedules,
  type Schedule,
} from "./job-kind.ts";
export { jobChannel, listen, type Listening, noticeChannel, wakeJobs } from "./listen.ts";
export { closeQueue } from "./queue.ts";
export { type JobHost } from "./run-job.ts";
export { type JobCounts, jobCounts, runJobsHere, workerName, workersRunning } from "./run-jobs-here.ts";
export { runSchedules } from "./run-schedules.ts";
export { workJobs, type Working } from "./work-jobs.ts";

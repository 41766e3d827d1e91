/** The tasks of a run as the jobs of its queue. */
import type { Queue } from 'bullmq';
import type { AnsweredTask } from './taskAnswer.ts';

/** Of one command. */
const mostJobs = 500;

/** What is there already stays as it is: a job has the name of its task. */
export async function giveTasks(queue: Queue, waiting: ReadonlyMap<string, AnsweredTask>): Promise<void> {
  const jobs = [...waiting].map(([jobId, { kind, index }]) => ({
    name: 'task',
    data: { kind, index },
    opts: { jobId, removeOnComplete: false, removeOnFail: false },
  }));
  for (let from = 0; from < jobs.length; from += mostJobs)
    await queue.addBulk(jobs.slice(from, from + mostJobs));
}

/** Whether the server holds fewer than are waited for. */
export async function isForgotten(queue: Queue, expected: number): Promise<boolean> {
  const counts = await queue.getJobCounts();
  return Object.values(counts).reduce((sum, count) => sum + count, 0) < expected;
}

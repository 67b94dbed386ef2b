export { completeTask, createTasks, editTask, listTasks, removeTask, reopenTask } from "./tasks.ts";

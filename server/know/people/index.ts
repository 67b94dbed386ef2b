export { addressLine, normalPoint, pointFault, type PointKind, type WrittenPoint } from "./contact-point.ts";
export {
  addContactPoints,
  changeContactPoint,
  editContactPoint,
  removeContactPoints,
  workspaceDay,
} from "./contact-points.ts";
export { createPeople } from "./create-people.ts";
export { editPerson, removePerson } from "./edit-people.ts";
export { editEmployment, endEmployment, removeEmployment, startEmployments } from "./employments.ts";
export { listPeople, readPerson } from "./list-people.ts";
export { personName } from "./person.ts";
export { dayAt, oneAccount, thereOn } from "./there-on.ts";

export { AddPerson } from "./add-person.tsx";
export { BuyingRole } from "./buying-role.tsx";
export { ContactPoints } from "./contact-points.tsx";
export { EmploymentFields } from "./employment.tsx";
export { NewEmployment } from "./new-employment.tsx";
export { PointLink, WhyNoLink } from "./point-link.tsx";
export { PersonFields, PersonName } from "./person-fields.tsx";
export { PossibleDuplicates } from "./possible-duplicates.tsx";
